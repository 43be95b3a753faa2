import { useEffect, useState } from "preact/hooks";
import type { Session } from "../../src/record/answer.ts";

const KEY = "readout-by";
const SIGNED = "readout-signed";

/**
 * By whom decisions are made: whom the token names; where none is needed, what the reader once wrote, else the user of
 * this machine. Empty when nothing is known.
 */
export function useSignature(session: Session | null): [by: string, sign: (by: string) => void] {
  const [written, setWritten] = useState(storedName);
  // all controls of the page learn of it
  useEffect(() => {
    const read = (): void => setWritten(storedName());
    addEventListener(SIGNED, read);
    return () => removeEventListener(SIGNED, read);
  }, []);
  return [session?.hasToken ? session.name : written || (session?.name ?? ""), sign];
}

function sign(by: string): void {
  localStorage.setItem(KEY, by);
  dispatchEvent(new Event(SIGNED));
}

function storedName(): string {
  return localStorage.getItem(KEY) ?? "";
}

/** Decisions are signed. The name is asked for once and stays in this browser. */
export function SignatureForm({ before = "", onSign }: { readonly before?: string; onSign(by: string): void }) {
  const [by, setBy] = useState(before);
  return (
    <form
      class="review-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (by.trim() !== "") onSign(by.trim());
      }}
    >
      <label>
        Your name, which signs what you decide
        <input
          name="by"
          autocomplete="name"
          maxLength={200}
          required
          value={by}
          onInput={({ currentTarget }) => setBy(currentTarget.value)}
        />
      </label>
      <button type="submit">Sign so</button>
    </form>
  );
}

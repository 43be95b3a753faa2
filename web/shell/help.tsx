import { useEffect, useRef } from "preact/hooks";
import { KEYS } from "./keys.ts";

/** The keys, and how to search. The browser closes it on Escape and gives the focus back. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="help" ref={dialog} onClose={onClose} aria-labelledby="help-title">
      <h2 id="help-title">Keys</h2>
      <dl>
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <h2>Search</h2>
      <p>
        Words, "words together", -without; and <code>actor:Japan</code> <code>event:sanction</code>{" "}
        <code>status:denied</code> <code>from:2025-10</code> <code>to:2025-11</code> <code>place:Busan</code>{" "}
        <code>outlet:"The Daily Wire"</code>.
      </p>
      <button type="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}

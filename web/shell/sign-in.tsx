import { useState } from "preact/hooks";
import type { Problem, Session } from "../../src/record/answer.ts";
import { send } from "../http/client.ts";
import { toProblem } from "../http/use-answer.ts";

/** Stands where an answer would, when the server wants to know who asks. */
export function SignIn({ detail }: { readonly detail: string }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSending, setSending] = useState(false);
  const signIn = (form: HTMLFormElement): void => {
    setSending(true);
    send<Session>("/api/session", { token: String(new FormData(form).get("token") ?? "").trim() }).then(
      () => location.reload(),
      (error: unknown) => {
        setProblem(toProblem(error));
        setSending(false);
      },
    );
  };
  return (
    <form
      class="sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        signIn(event.currentTarget);
      }}
    >
      <p>{detail}</p>
      <label>
        Your token
        <input type="password" name="token" autocomplete="current-password" required />
      </label>
      <button type="submit" disabled={isSending}>
        Sign in
      </button>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem.detail}
        </p>
      )}
    </form>
  );
}

import { useEffect, useState } from "preact/hooks";
import type { Role, Session } from "../../src/record/answer.ts";
import { ask } from "./client.ts";
import { toProblem } from "./use-answer.ts";

/** Who reads here, and why something may not be done; without a reason it may. */
export interface Asking {
  readonly session: Session | null;
  readonly isLoading: boolean;
  /** Why nothing can be decided here. */
  readonly obstacle: string | null;
}

let asked: Promise<Session> | null = null;

/** The session is asked for once; signing in or out loads the page anew. */
export function useSession(): Asking {
  const [asking, setAsking] = useState<Asking>({
    session: null,
    isLoading: true,
    obstacle: "It is not known yet who you are.",
  });
  useEffect(() => {
    asked ??= ask<Session>("/api/session");
    asked.then(
      (session) => setAsking({ session, isLoading: false, obstacle: obstacleOf(session.role) }),
      (error: unknown) => {
        asked = null;
        setAsking({ session: null, isLoading: false, obstacle: toProblem(error).detail });
      },
    );
  }, []);
  return asking;
}

function obstacleOf(role: Role): string | null {
  return role === "read" ? "Your token may read. To decide, sign in with one that may review." : null;
}

import type { Problem } from "../../src/record/answer.ts";

/** What the server said could not be done. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/** Asks the server. Throws a ProblemError, whose sentence is for the reader. */
export async function ask<T>(address: string, options: RequestInit = {}): Promise<T> {
  const response = await reach(address, options);
  if (!response.ok) throw new ProblemError(await readProblem(response));
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

/** Sends something to be kept. */
export function send<T>(address: string, body: unknown, method = "POST"): Promise<T> {
  return ask(address, { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } });
}

async function reach(address: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { credentials: "same-origin", ...options });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ProblemError(told(0, "The server cannot be reached. Is `readout serve` still running?"));
  }
}

async function readProblem(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return told(response.status, `The server answered ${response.status} without saying why.`);
  }
}

function told(status: number, detail: string): Problem {
  return { type: "about:blank", title: "No answer", status, detail, code: "no-answer" };
}

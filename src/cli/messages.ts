import pc from "picocolors";

/** One line on standard error: which input, and what to do. */
export function printError(error: unknown, name?: string, kind: "error" | "warning" = "error"): void {
  const message = error instanceof Error ? error.message : String(error);
  const paint = kind === "error" ? pc.red : pc.yellow;
  process.stderr.write(`${paint(`${kind}:`)} ${name === undefined ? "" : `${name}: `}${message}\n`);
}

import { spawn } from "node:child_process";
import { join } from "node:path";
import { packageRoot } from "../../src/package/package-root.ts";

/** `readout serve` in a process of its own. */
export interface Server {
  readonly origin: string;
  close(): Promise<void>;
}

export async function startServe(database: string): Promise<Server> {
  const program = ["--import", "tsx", join(packageRoot(), "src/cli/main.ts"), "serve"];
  const child = spawn(process.execPath, [...program, "--port", "0", "--database", database], {
    cwd: packageRoot(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      const address = /http:\/\/\S+/.exec(chunk.toString())?.[0];
      if (address !== undefined) resolve(address);
    });
    void ended.then(() => reject(new Error("The server ended before it listened.")));
  });
  return {
    origin,
    async close() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

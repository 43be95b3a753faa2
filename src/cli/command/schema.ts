import type { Command } from "commander";

/** `readout schema` */
export function addSchemaCommand(program: Command): void {
  program
    .command("schema")
    .description("print the JSON Schema of a reading (draft 2020-12)")
    .action(async () => {
      // Loaded here alone: building the schemas is slow, and no other command needs them.
      const { readingJsonSchema } = await import("../../record/schema.ts");
      process.stdout.write(`${JSON.stringify(readingJsonSchema(), null, 2)}\n`);
    });
}

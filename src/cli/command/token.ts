import { type Command, Option } from "commander";
import { writeLocalAudit } from "../../api/guard/audit.ts";
import { makeToken, revokeToken } from "../../api/guard/token.ts";
import { disarm } from "../../brief/terminal.ts";
import { ROLES, type Role } from "../../record/answer.ts";
import type { Day } from "../../record/kept.ts";
import type { Token } from "../../store/tokens.ts";
import { type RecordOptions, withRecord } from "../open-record.ts";
import { parseDay } from "../options.ts";
import { databaseOption } from "../record-options.ts";

interface AddOptions extends RecordOptions {
  readonly role: Role;
  readonly expires?: Day;
}

const HELP = `
A token lets a person or a program ask a server (readout serve) from elsewhere. It is shown once, when it is made: the
record keeps only its hash. read: ask everything; review: also decide and add articles; admin: also tokens and the log.

Examples:
  readout token add Ann --role review --expires 2027-01-01
  readout token list
  readout token revoke 5f0c2ab0d3e1`;

/** `readout token` */
export function addTokenCommand(program: Command): void {
  const token = program
    .command("token")
    .description("make, list and revoke the tokens with which others may ask a server")
    .addHelpText("after", HELP);
  token
    .command("add")
    .description("make a token and show it")
    .argument("<name>", "who uses it; decisions are signed with it")
    .addOption(new Option("--role <role>", "what it allows").choices(ROLES).default("read"))
    .addOption(new Option("--expires <date>", "the first day on which it opens nothing any more").argParser(parseDay))
    .addOption(databaseOption())
    .action(add);
  token
    .command("list")
    .description("all tokens, oldest first")
    .addOption(databaseOption())
    .action((options: RecordOptions) =>
      withRecord(options, async ({ store }) => {
        for (const made of await store.tokens.all()) process.stdout.write(`${describe(made)}\n`);
      }),
    );
  token
    .command("revoke")
    .description("take a token out of use")
    .argument("<id>", "as `readout token list` shows it")
    .addOption(databaseOption())
    .action(revoke);
}

async function add(name: string, options: AddOptions): Promise<void> {
  await withRecord(options, async ({ store }) => {
    const { role, expires: expiresOn = null } = options;
    const { secret, ...made } = await makeToken(store, { name, role, expiresOn }, new Date());
    await writeLocalAudit(store, "token", made.id);
    process.stderr.write(
      `${describe(made)}\nThis is shown once. Send it as "authorization: Bearer …", or sign in with it.\n`,
    );
    process.stdout.write(`${secret}\n`);
  });
}

async function revoke(id: string, options: RecordOptions): Promise<void> {
  await withRecord(options, async ({ store }) => {
    await revokeToken(store, id);
    await writeLocalAudit(store, "token-revoked", id);
    process.stdout.write(`${id} opens nothing any more.\n`);
  });
}

/** "5f0c2ab0d3e1  review  Ann, until 2027-01-01, last used 2026-11-22" */
function describe({ id, role, name, expiresOn, lastUsed }: Token): string {
  const until = expiresOn === null ? "" : `, until ${expiresOn}`;
  const used = lastUsed === null ? ", never used" : `, last used ${lastUsed}`;
  return `${id}  ${role.padEnd(6)}  ${disarm(name)}${until}${used}`;
}

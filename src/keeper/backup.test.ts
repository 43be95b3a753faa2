import { afterAll, beforeAll, expect, it } from "vitest";
import { loadRules } from "../resource/load-rules.ts";
import { dumpRecord, openTestRecord, type TestRecord } from "../store/databases.fixture.ts";
import { HAS_POSTGRES } from "../store/postgres/embedded.fixture.ts";
import { event, mention } from "../store/samples.fixture.ts";
import { restoreBackup, writeBackup } from "./backup.ts";
import { read } from "./keep.fixture.ts";
import { createKeeper, type Keeper } from "./keeper.ts";

const rules = loadRules();
const url = "https://example.org/a";
let from: TestRecord;
let to: TestRecord;
let lines: string[];

const keep = ({ store }: TestRecord, day = "2025-12-24"): Keeper =>
  createKeeper(store, rules, () => new Date(`${day}T10:00:00Z`));

async function* each(given: readonly string[]): AsyncGenerator<string> {
  yield* given;
}

beforeAll(async () => {
  from = await openTestRecord("pglite");
  to = HAS_POSTGRES ? await openTestRecord("postgres") : await openTestRecord("pglite");
  const nasty = event("claim-4", { actors: [mention("nul \0 and half \ud800")] });
  const early = keep(from, "2025-11-01");
  await early.add([
    read("a1", "2025-10-02", [event("claim-1")], { url }),
    read("a3", "2025-10-03", [event("claim-3", { recipients: [mention("CHN")] }), nasty]),
  ]);
  // A correction that bears the old date is known from when it was recorded.
  await keep(from, "2025-11-03").add([read("a2", "2025-10-02", [event("claim-2", { score: 2 })], { url })]);
  await keep(from, "2025-11-04").add([read("a5", "2025-10-05", [event("claim-5", { event: "AID" })])]);
  await early.decide({ kind: "merge", items: ["claim-1", "claim-3"], by: "Ann", note: "one meeting" });
  await early.decide({ kind: "reject", claim: "claim-4", by: "Bo" });
  await keep(from, "2025-11-06").retract("a5", "Ann", "withdrawn");
  await early.derive();
  lines = [];
  for await (const line of writeBackup(from.store)) lines.push(line.trimEnd());
});
afterAll(() => Promise.all([from?.close(), to?.close()]));

it("gives the identical record, in the other kind of database too", async () => {
  await to.empty();
  expect(await restoreBackup(keep(to), each(lines))).toBe(4);
  expect(await dumpRecord(to.db)).toEqual(await dumpRecord(from.db));
  const again: string[] = [];
  for await (const line of writeBackup(to.store)) again.push(line.trimEnd());
  expect(again).toEqual(lines);
});

it("is refused by a record that has articles", async () => {
  await expect(restoreBackup(keep(from), each(lines))).rejects.toMatchObject({ code: "usage" });
});

it("is refused when it is cut short", async () => {
  for (const length of [1, 3, lines.length - 1]) {
    await to.empty();
    await expect(restoreBackup(keep(to), each(lines.slice(0, length)))).rejects.toMatchObject({ code: "backup-cut" });
  }
});

it("is refused when it is something else", async () => {
  const others = [[], ["Dear diary"], ['{"type":"article"}'], ['{"type":"head","form":"other@1"}'], ["null"], ["[]"]];
  for (const given of others) {
    await to.empty();
    const made = await restoreBackup(keep(to), each(given)).catch((error: { code?: string }) => error);
    expect([given, made]).toEqual([given, expect.objectContaining({ code: "backup-unreadable" })]);
  }
});

it("brings claims of an older form into today's", async () => {
  await to.empty();
  const old = lines.map((line) =>
    line.replace('"claimSchema":2', '"claimSchema":1').replaceAll(/,"cameo":"\d\d"/g, ""),
  );
  await restoreBackup(keep(to), each(old));
  expect((await to.store.claims.find(["claim-1"]))[0]?.claim).toMatchObject({ cameo: "04" });
});

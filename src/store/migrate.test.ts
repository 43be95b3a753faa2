import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { cameoRootOf } from "../record/cameo.ts";
import type { EventClaim } from "../record/claim.ts";
import { CLAIM_SCHEMA } from "../record/upgrade.ts";
import { describeStores } from "./databases.fixture.ts";
import { migrate } from "./migrate.ts";
import { openStore, openStoreOn } from "./open-store.ts";
import { event, newArticle, newClaim, put } from "./samples.fixture.ts";

describeStores("migrations", (record, kind) => {
  const appliedTo = async (): Promise<number[]> =>
    (await record().db.selectFrom("migration").select("number").orderBy("number").execute()).map(
      ({ number }) => number,
    );

  it("are applied once, however often a record is opened", async () => {
    const before = await appliedTo();
    expect(before.length).toBeGreaterThan(0);
    expect(before).toEqual(before.map((_, i) => i + 1));
    await Promise.all([migrate(record().db), migrate(record().db)]);
    expect(await appliedTo()).toEqual(before);
  });

  it("are applied once by processes that start together", async () => {
    // A folder is for one process at a time.
    if (kind === "pglite") return;
    await record().db.executeQuery(sql`drop schema public cascade; create schema public`.compile(record().db));
    const stores = await Promise.all([1, 2, 3].map(() => openStore(record().address)));
    await put(stores[0] ?? record().store, [newArticle("a1", null)]);
    expect(await stores[2]?.articles.count()).toBe(1);
    for (const store of stores) await store.close();
  });

  it("refuse a record of a newer readout", async () => {
    await record().db.insertInto("migration").values({ number: 999, name: "to-come" }).execute();
    await expect(migrate(record().db)).rejects.toMatchObject({ code: "record-newer" });
    await record().db.deleteFrom("migration").where("number", "=", 999).execute();
  });

  it("bring claims of an older form into today's", async () => {
    const { store, db } = record();
    const { cameo: _, ...old } = event("c1", { event: "SANCTION" });
    await put(store, [newArticle("a1", null), newArticle("a2", null)], [newClaim("a1", 0, old as EventClaim)]);
    await db.updateTable("article").set({ claim_schema: 1 }).where("id", "=", "a1").execute();
    const close = async (): Promise<void> => {};
    const opened = await openStoreOn({ kind, db, close });
    const [report] = await opened.claims.find(["c1"]);
    expect(report?.claim).toEqual(event("c1", { event: "SANCTION", cameo: cameoRootOf({ event: "SANCTION" }) }));
    const forms = await db.selectFrom("article").select("claim_schema").distinct().execute();
    expect(forms).toEqual([{ claim_schema: CLAIM_SCHEMA }]);
    // What is derived from it has to follow.
    expect((await opened.upkeep.takeDirty(9)).map(({ id }) => id)).toEqual(["a1"]);
  });
});

it("makes no record for a question", async () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-none-"));
  await expect(openStore(folder, { create: false })).rejects.toMatchObject({ code: "record-missing" });
  rmSync(folder, { recursive: true });
});

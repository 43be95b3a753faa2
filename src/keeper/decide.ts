import { createHash } from "node:crypto";
import { editClaim } from "../corpus/decide.ts";
import type { Decision } from "../record/kept.ts";
import { ReadoutError } from "../record/readout-error.ts";
import { itemsOf } from "../store/decisions.ts";
import type { Store } from "../store/store.ts";

type WithoutStamp<D> = D extends Decision ? Omit<D, "id" | "madeAt"> : never;

/** A decision before it is dated and named. */
export type DecisionDraft = WithoutStamp<Decision>;

/** What stays as it was read, whoever decides. */
const FIXED: ReadonlySet<string> = new Set(["id", "kind", "evidence", "attribution"]);

/** Keeps what a person decided, dated and signed. Throws a ReadoutError when it is about nothing, or does not fit. */
export async function decide(store: Store, draft: DecisionDraft, madeAt: string): Promise<Decision> {
  if (draft.by.trim() === "") throw new ReadoutError("usage", "A decision is signed: say by whom it is made.");
  const id = createHash("sha256")
    .update(JSON.stringify([draft, madeAt]))
    .digest("hex")
    .slice(0, 16);
  const decision = { id, madeAt, ...draft } as Decision;
  await store.write(async (writing) => {
    const articles = await articlesOf(writing, decision);
    if (decision.kind === "edit") await checkEdit(writing, decision.claim, decision.field, decision.value);
    await writing.decisions.insert([decision]);
    await writing.upkeep.markDirty(articles);
  });
  return decision;
}

/** The articles whose part of the record changes. */
async function articlesOf(store: Store, decision: Decision): Promise<string[]> {
  const items = [...new Set(itemsOf(decision))];
  const least = decision.kind === "merge" ? 2 : 1;
  if (items.length < least)
    throw new ReadoutError(
      "usage",
      least === 2 ? "A merge needs two or more claims or articles." : "Say which claims or articles.",
    );
  const claims = await store.claims.find(items);
  const articles = await store.articles.has(items);
  const found = new Set([...claims.map(({ claim }) => claim.id), ...articles]);
  const missing = items.find((item) => !found.has(item));
  if (missing !== undefined)
    throw new ReadoutError("unknown-id", `There is no claim or article ${missing} in this record.`);
  if (claims.length > 0 && articles.size > 0)
    throw new ReadoutError("usage", "Claims and articles cannot be merged with each other.");
  if (articles.size > 0 && !("items" in decision)) {
    throw new ReadoutError(
      "usage",
      `An article as a whole is not decided on: decide on its claims, or take it out (readout retract ${items[0]}).`,
    );
  }
  const kinds = new Set(claims.map(({ claim }) => claim.kind));
  if (items.length > 1 && kinds.size > 1)
    throw new ReadoutError("usage", "An event and a deal cannot be one thing. Merge events with events.");
  const loose = claims.find(({ claim }) => claim.kind !== "event" && claim.kind !== "deal");
  if ("items" in decision && loose !== undefined)
    throw new ReadoutError(
      "usage",
      `The claim ${loose.claim.id} (${loose.claim.kind}) is part of nothing: only events and deals are merged and split.`,
    );
  return [...new Set([...claims.map(({ article }) => article), ...articles])];
}

/** The schema is loaded for edits alone: it would slow every start. */
async function checkEdit(store: Store, id: string, field: string, value: unknown): Promise<void> {
  const [report] = await store.claims.find([id]);
  if (report === undefined) return;
  if (FIXED.has(field))
    throw new ReadoutError("usage", `The ${field} of a claim stays as it was read. Reject the claim instead.`);
  const { claimSchema } = await import("../record/schema.ts");
  const checked = claimSchema.safeParse(editClaim(report.claim, field, value));
  if (checked.success) return;
  const problem = checked.error.issues[0];
  throw new ReadoutError(
    "usage",
    `This value does not fit the field ${field}: ${problem?.message ?? "it has another form"}. docs/reading.md shows its form.`,
  );
}

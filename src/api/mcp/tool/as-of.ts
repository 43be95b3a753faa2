import { z } from "zod";
import type { Occurrence } from "../../../record/derived.ts";
import type { Day } from "../../../record/kept.ts";
import { validOn } from "../../../store/occurrences.ts";
import type { Store } from "../../../store/store.ts";
import { dayParameter, readCursor, writeCursor } from "../../answer/paging.ts";
import { briefOccurrence, toBrief, writeOccurrence } from "../brief-occurrence.ts";
import { actorsInput, cursorInput, limitInput, placeSchema, resolveActors } from "../input.ts";
import { defineTool, NOTICE, type Tool } from "../tool.ts";
import { writeList } from "../write-list.ts";

/** One answer looks at so many occurrences at most. */
const MOST = 1_000;

export const asOf: Tool = defineTool({
  name: "as_of",
  title: "What was known on a day",
  description:
    "What the record said on an earlier day and what has become of it since, newest occurrence first. `now` is null where it is gone: corrected, retracted, rejected or merged into another.",
  input: {
    day: dayParameter.describe("The day, YYYY-MM-DD."),
    changed: z.boolean().default(true).describe("Only what the record says differently now."),
    actor: actorsInput,
    limit: limitInput,
    cursor: cursorInput,
  },
  output: {
    changes: z.array(
      z.object({
        before: briefOccurrence,
        now: briefOccurrence.nullable(),
        since: z.array(z.object({ status: z.string(), since: z.string() })).describe("What its status became since."),
      }),
    ),
    next: z.string().nullable(),
  },
  async run({ keeper: { store }, actors }, { day, changed, actor = [], limit, cursor }) {
    const { changes, next } = await findChanges(store, {
      day,
      changed,
      parties: resolveActors(actors, actor),
      after: readCursor(cursor, placeSchema),
      limit,
    });
    return {
      answer: {
        changes: changes.map(({ then, now }) => ({
          before: toBrief(then),
          now: now && toBrief(now),
          since: laterSteps(then, now),
        })),
        next,
        notice: NOTICE,
      },
      text: writeList(changes.map(writeChange), next, "Nothing of what was known then has changed."),
    };
  },
});

interface Change {
  readonly then: Occurrence;
  readonly now: Occurrence | null;
}

interface Question {
  readonly day: Day;
  readonly changed: boolean;
  readonly parties: readonly string[];
  readonly after: z.output<typeof placeSchema> | null;
  readonly limit: number;
}

async function findChanges(store: Store, question: Question): Promise<{ changes: Change[]; next: string | null }> {
  const { day, changed, parties, limit } = question;
  const changes: Change[] = [];
  let { after } = question;
  for (let seen = 0; seen < MOST; ) {
    const page = await store.occurrences.page({ asOf: day, parties }, after, 200, "newest");
    const current = await store.occurrences.find(
      page.map(({ id }) => id),
      null,
    );
    const now = new Map(current.map((occurrence) => [occurrence.id, occurrence]));
    for (const then of page) {
      const change = { then, now: now.get(then.id) ?? null };
      after = { day: validOn(then), id: then.id };
      if (!changed || change.now?.revision !== then.revision) changes.push(change);
      if (changes.length === limit) return { changes, next: writeCursor(after) };
    }
    if (page.length < 200) return { changes, next: null };
    seen += page.length;
  }
  return { changes, next: after && writeCursor(after) };
}

function laterSteps(then: Occurrence, now: Occurrence | null): { status: string; since: Day }[] {
  const later = now?.history.filter(({ since }) => since > then.knownFrom) ?? [];
  return later.map(({ status, since }) => ({ status, since }));
}

function writeChange({ then, now }: Change): string {
  const steps = laterSteps(then, now).map(({ status, since }) => `${status} since ${since}`);
  const became =
    now === null ? "gone (corrected, retracted, rejected or merged)" : steps.join(", ") || writeOccurrence(now);
  return `${writeOccurrence(then)}\n  now: ${became}`;
}

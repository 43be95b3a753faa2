import type { Check } from "./check.ts";
import { groupBy } from "./group-by.ts";
import { fileOf, type Trial } from "./record-under-test.ts";

/** Checks that copies are known as such and nothing else is, and that ended articles tell nothing any more. */
export function scoreArticles(trial: Trial): Check[] {
  return [...checkCopies(trial), ...checkEnded(trial)];
}

function checkCopies(trial: Trial): Check[] {
  const { set, record } = trial;
  const groups = groupBy(record.articles(), ({ copyOf }) => copyOf);
  const found = [...groups.values()]
    .map((group) => group.map(({ article }) => fileOf(trial, article.id)).sort())
    .filter((group) => group.length > 1);
  // A correction repeats what it corrects: whether it is called a copy of it is open.
  const pairs = set.ended.flatMap((ending) => (ending.kind === "superseded" ? [`${ending.article} ${ending.by}`] : []));
  const words = (group: readonly string[]): string => group.join(" ");
  const expected = set.copies.map((group) => words(group.toSorted()));
  const got = found.map(words).filter((group) => !pairs.includes(group));
  const names = new Set([...expected, ...got]);
  return [...names].map((what) => ({
    kind: "copies",
    set: set.slug,
    what: expected.includes(what) ? what : `no copies: ${what}`,
    right: expected.includes(what) && got.includes(what),
    isRead: true,
  }));
}

function checkEnded(trial: Trial): Check[] {
  const { set, readings, record } = trial;
  return set.ended.map(({ article, kind, on }) => {
    const id = readings.get(article)?.article.id ?? "";
    const kept = record.articles().find((one) => one.article.id === id);
    const isEnded = kept?.ending?.kind === kind && kept.knownTo === on;
    const tells = record.occurrences().some(({ occurrence }) => occurrence.support.articles.includes(id));
    const instead = kept ? `${kept.ending?.kind ?? "stands"} from ${kept.knownTo ?? "–"}` : "not kept";
    return {
      kind: "ended",
      set: set.slug,
      what: `${article} ${kind} on ${on}`,
      right: isEnded && !tells,
      isRead: true,
      instead: tells ? `${instead}, still tells` : instead,
    };
  });
}

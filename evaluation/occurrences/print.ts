import { type Check, countChecks } from "./check.ts";
import { type Fraction, scoreBCubed, scorePairwise } from "./cluster-scores.ts";
import type { OccurrenceScore } from "./score-occurrences.ts";

/** What was measured of one set. */
export interface SetScore extends OccurrenceScore {
  readonly set: string;
  readonly articles: number;
  /** Conflicts that are shown though none was planted. */
  readonly unplanted: readonly string[];
}

/** Prints the table of the sets, the scores over all of them, and the checks by kind; all errors when asked for. */
export function printScores(scores: readonly SetScore[], isVerbose: boolean): void {
  console.log(row("set", "articles", "reports found", "pairwise F1", "BCubed F1", "checks"));
  for (const score of scores) printSet(score);
  printTotals(scores);
  printChecks(scores.flatMap(({ checks }) => checks));
  printMerges(scores);
  if (isVerbose) printErrors(scores);
}

function printSet({ set, articles, found, placed, checks }: SetScore): void {
  const reports = `${found.filter(({ claim }) => claim).length}/${found.length}`;
  const right = `${checks.filter((check) => check.right).length}/${checks.length}`;
  console.log(
    row(set, `${articles}`, reports, percent(scorePairwise(placed).f1), percent(scoreBCubed(placed).f1), right),
  );
}

function printTotals(scores: readonly SetScore[]): void {
  const placed = scores.flatMap((score) => score.placed);
  const found = scores.flatMap((score) => score.found);
  const missed = found.filter(({ claim }) => !claim).length;
  console.log(`\nreports that the reader does not find: ${missed} of ${found.length} (reading, not merging)`);
  console.log(`reports found                          ${fractions(scorePairwise(placed), scoreBCubed(placed))}`);
  const sound = placed.filter(({ hasParties }) => hasParties);
  console.log(`those whose parties are read right     ${fractions(scorePairwise(sound), scoreBCubed(sound))}`);
}

function fractions(pairwise: Fraction, bCubed: Fraction): string {
  const words = ({ precision, recall, f1 }: Fraction): string =>
    `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`;
  return `pairwise ${words(pairwise)}   BCubed ${words(bCubed)}`;
}

function printChecks(checks: readonly Check[]): void {
  console.log(`\n${"".padEnd(20)}${["right", "read", "expected"].map((word) => word.padStart(10)).join("")}`);
  for (const [kind, { right, read, all }] of countChecks(checks)) {
    console.log(`${kind.padEnd(20)}${[right, read, all].map((count) => `${count}`.padStart(10)).join("")}`);
  }
  console.log("(read: what the readings of the single articles give, so that the record could be right)");
}

function printMerges(scores: readonly SetScore[]): void {
  const merged = scores.flatMap((score) => score.merged);
  console.log(`\nfalsely merged: ${merged.length}`);
  for (const { set, occurrences } of merged) console.log(`  ${set}: ${occurrences.join(" + ")}`);
  const unplanted = scores.flatMap((score) => score.unplanted);
  console.log(`conflicts that nobody planted: ${unplanted.length}`);
  for (const one of unplanted) console.log(`  ${one}`);
}

function printErrors(scores: readonly SetScore[]): void {
  console.log("\nReports that the reader does not find");
  for (const { set, found } of scores) {
    for (const { claim, occurrence, report } of found) {
      if (!claim) console.log(`  ${set}/${report.article} ${occurrence.event} “${report.quote}”`);
    }
  }
  console.log("\nOccurrences that are told in several clusters");
  for (const { placed } of scores) {
    for (const expected of new Set(placed.map((one) => one.expected))) {
      const homes = new Set(placed.filter((one) => one.expected === expected).map(({ predicted }) => predicted));
      if (homes.size > 1) console.log(`  ${expected}: ${homes.size}`);
    }
  }
  console.log("\nChecks that fail");
  for (const { kind, set, what, right, isRead, instead } of scores.flatMap(({ checks }) => checks)) {
    if (right) continue;
    console.log(`  ${kind}${isRead ? "" : " (not read)"}: ${set} ${what}${instead ? ` — ${instead}` : ""}`);
  }
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(24) + cells.map((cell) => cell.padStart(14)).join("");
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(5);
}

// `npx tsx evaluation/fixtures.ts [--verbose] [SLUG…]` — reads the project's own articles and compares with the expected claims.
import type { EventClaim } from "../src/record/claim.ts";
import { loadReadout } from "../src/resource/load.ts";
import type { ExpectedClaim } from "./expected.ts";
import {
  claimRecall,
  eventPrecision,
  type FixtureScore,
  type Share,
  scoreFixtures,
  tally,
  withoutDiplomacy,
} from "./score-fixtures.ts";

const verbose = process.argv.includes("--verbose");
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
const readout = await loadReadout();
const scores = scoreFixtures(readout).filter(({ fixture }) => wanted.length === 0 || wanted.includes(fixture.slug));

console.log(row("article", "fields", "claims found", "events right"));
for (const score of scores) printArticle(score);
printTotals();

function printArticle(score: FixtureScore): void {
  const { fixture, article, comparison } = score;
  const fields = { right: article.filter((field) => field.right).length, all: article.length };
  console.log(row(fixture.slug, fraction(fields), fraction(claimRecall([score])), fraction(eventPrecision([score]))));
  if (!verbose) return;
  for (const field of article) if (!field.right) console.log(`    article   ${field.field}`);
  for (const match of comparison.found) {
    const wrong = match.fields.filter((field) => !field.right && field.field !== "evidence");
    if (wrong.length > 0)
      console.log(`    wrong     ${wrong.map((field) => field.field)}: ${describe(match.expected)}`);
  }
  for (const claim of comparison.missed) console.log(`    missed    ${describe(claim)}`);
  for (const claim of comparison.extra) console.log(`    extra     ${describeEvent(claim)}`);
}

function printTotals(): void {
  const claims = scores.flatMap(({ comparison }) => [
    ...comparison.found.map((match) => [label(match.expected), true] as const),
    ...comparison.missed.map((claim) => [label(claim), false] as const),
  ]);
  const fields = scores.flatMap(({ comparison }) => comparison.found.flatMap((match) => match.fields));
  const article = scores.flatMap((score) => score.article);
  printShares("Claims found, by kind", tally(claims));
  printShares("Fields of found claims", tally(fields.map((field) => [field.field, field.right] as const)));
  printShares("Fields of the article", tally(article.map((field) => [field.field, field.right] as const)));
  const quiet = withoutDiplomacy(scores);
  const noise = quiet.reduce((total, { comparison }) => total + comparison.events, 0);
  console.log(`\nrecall of claims     ${percent(claimRecall(scores))}`);
  console.log(`precision of events  ${percent(eventPrecision(scores))}`);
  console.log(`events in the ${quiet.length} articles without diplomacy: ${noise}`);
}

function printShares(title: string, shares: ReadonlyMap<string, Share>): void {
  console.log(`\n${title}`);
  for (const [name, share] of [...shares].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(`  ${name.padEnd(18)} ${percent(share)}`);
  }
}

function label(claim: ExpectedClaim): string {
  return claim.kind === "event" ? `event ${claim.event}` : claim.kind;
}

function describe(claim: ExpectedClaim): string {
  const parties = claim.kind === "event" ? ` ${claim.actors.join("+")} → ${claim.recipients.join("+")}` : "";
  return `${label(claim)}${parties} “${claim.quote}”`;
}

function describeEvent(claim: EventClaim): string {
  const side = (actors: EventClaim["actors"]): string =>
    actors.map((actor) => actor.code ?? `(${actor.text})`).join("+");
  const words = claim.evidence[0]?.quote.replace(/\s+/g, " ").slice(0, 110) ?? "";
  return `${claim.event} ${claim.status} ${side(claim.actors)} → ${side(claim.recipients)} “${words}” (${claim.evidence[0]?.rule})`;
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(28) + cells.map((cell) => cell.padStart(14)).join("");
}

function fraction({ right, all }: Share): string {
  return `${right}/${all}`;
}

function percent({ right, all }: Share): string {
  const share = all === 0 ? "–" : `${((100 * right) / all).toFixed(1)} %`;
  return `${share.padStart(8)}  (${right} of ${all})`;
}

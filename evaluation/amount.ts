/**
 * Amounts against NewsQuant (../shared/gold/quantity.jsonl): the value, with its hedge, with its unit; each gold quantity once.
 * usage: npx tsx evaluation/amount.ts [--errors]
 */
import { existsSync, readFileSync } from "node:fs";
import { parse as parseYaml } from "yaml";
import { createAmountAnnotator } from "../src/annotator/amount/amount-annotator.ts";
import { amountsSource, compileAmounts } from "../src/lexicon/amounts.schema.ts";
import type { Amount, AmountQualifier } from "../src/record/value.ts";
import { createTextParser, readLines } from "./trees.ts";

const GOLD = "../shared/gold/quantity.jsonl";

interface GoldQuantity {
  readonly value: number | readonly number[];
  readonly unit: string;
  readonly change: string;
}

interface GoldSentence {
  readonly id: string;
  readonly text: string;
  readonly quantities: readonly GoldQuantity[];
}

const CHANGES: Record<AmountQualifier, string> = {
  exactly: "=",
  about: "~",
  "up-to": "<",
  "at-least": ">",
  "more-than": ">",
  "less-than": "<",
  increase: "up",
  decrease: "down",
};

/** The gold's names of some currencies; the rest is compared by code. */
const MONEY: Record<string, string> = {
  USD: "dollar",
  EUR: "euro",
  GBP: "pound sterling",
  JPY: "japanese yen",
  CNY: "chinese yuan",
  MYR: "malaysian ringgit",
  ILS: "shekel",
  HKD: "hong kong dollar",
  CAD: "canadian dollar",
  AUD: "australian dollar",
  NZD: "new zealand dollar",
  INR: "rupee",
};
const MONEY_UNIT =
  /\b(?:dollar|euro|yuan|yen|pound sterling|shekel|ringgit|rupee|cent|peso|rand|franc|won|ruble|crown|naira|real)s?\b/;

function convert(amount: Amount): GoldQuantity {
  const rate = amount.unit.includes(" per ") ? amount.unit.slice(amount.unit.indexOf(" per ")) : "";
  const unit = amount.currency
    ? `${MONEY[amount.currency] ?? amount.currency}${rate}`
    : amount.unit === "percent"
      ? "percentage"
      : amount.unit.replace(/s$/, "");
  return { value: amount.value, unit, change: CHANGES[amount.qualifier] };
}

function sameValue(a: GoldQuantity, b: GoldQuantity): boolean {
  const [x, y] = [[a.value].flat(), [b.value].flat()];
  return (
    x.length === y.length &&
    x.every((value, i) => Math.abs(value - (y[i] ?? 0)) <= Math.max(1e-8, 1e-5 * Math.abs(value)))
  );
}

function matches(
  gold: readonly GoldQuantity[],
  predicted: readonly GoldQuantity[],
  same: (a: GoldQuantity, b: GoldQuantity) => boolean,
): number {
  const left = [...predicted];
  let count = 0;
  for (const quantity of gold) {
    const at = left.findIndex((other) => same(quantity, other));
    if (at < 0) continue;
    left.splice(at, 1);
    count += 1;
  }
  return count;
}

async function main(): Promise<void> {
  const options = process.argv.slice(2);
  if (!existsSync(GOLD)) {
    console.log(`${GOLD} is not there: amounts are not measured.`);
    return;
  }
  const sentences = readLines<GoldSentence>(GOLD);
  const parse = await createTextParser();
  const source = amountsSource.parse(parseYaml(readFileSync("lexicons/amounts.yaml", "utf8")));
  const annotator = createAmountAnnotator(compileAmounts(source));
  const rows = ["value", "value+change", "value+unit", "money value+unit"];
  const right = rows.map(() => 0);
  const totals = { gold: 0, predicted: 0, moneyGold: 0, moneyPredicted: 0 };
  for (const { text, quantities } of sentences) {
    const found = annotator.annotate({ text, hints: {}, trees: parse(text) }, () => {}).map(convert);
    const money = [quantities, found].map((list) => list.filter(({ unit }) => MONEY_UNIT.test(unit))) as [
      GoldQuantity[],
      GoldQuantity[],
    ];
    const sameUnit = (a: GoldQuantity, b: GoldQuantity): boolean => sameValue(a, b) && a.unit === b.unit;
    totals.gold += quantities.length;
    totals.predicted += found.length;
    totals.moneyGold += money[0].length;
    totals.moneyPredicted += money[1].length;
    [
      matches(quantities, found, sameValue),
      matches(quantities, found, (a, b) => sameValue(a, b) && a.change === b.change),
      matches(quantities, found, sameUnit),
      matches(money[0], money[1], sameUnit),
    ].forEach((count, i) => {
      right[i] = (right[i] ?? 0) + count;
    });
    if (options.includes("--errors")) printErrors(text, quantities, found);
  }
  rows.forEach((row, i) => {
    const [gold, predicted] = i === 3 ? [totals.moneyGold, totals.moneyPredicted] : [totals.gold, totals.predicted];
    const [p, r] = [(right[i] ?? 0) / predicted, (right[i] ?? 0) / gold];
    console.log(`${row}: P/R/F1 ${[p, r, (2 * p * r) / (p + r)].map((value) => (100 * value).toFixed(1)).join(" / ")}`);
  });
  console.log(`${totals.gold} gold, ${totals.predicted} predicted`);
}

function printErrors(text: string, gold: readonly GoldQuantity[], found: readonly GoldQuantity[]): void {
  const show = ({ value, unit, change }: GoldQuantity): string => `${change} ${value} ${unit}`;
  const missed = gold.filter(
    (quantity) => !found.some((other) => sameValue(quantity, other) && quantity.change === other.change),
  );
  const extra = found.filter(
    (quantity) => !gold.some((other) => sameValue(quantity, other) && quantity.change === other.change),
  );
  if (missed.length + extra.length === 0) return;
  console.log(`${text}\n   missed: ${missed.map(show).join("; ")}\n   extra: ${extra.map(show).join("; ")}`);
}

await main();

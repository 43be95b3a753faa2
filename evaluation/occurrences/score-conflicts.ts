import type { ExpectedConflict } from "../../fixtures/stories/expected.ts";
import type { EventClaim } from "../../src/record/claim.ts";
import type { Conflict, FieldValue, Occurrence, ReportedOccurrence } from "../../src/record/derived.ts";
import { alternatives, matchesActor, sameName } from "../match-actor.ts";
import type { Check } from "./check.ts";
import { type FoundReport, findReports } from "./find-reports.ts";
import { fileOf, type Trial } from "./record-under-test.ts";
import { isSum } from "./sums.ts";

type Value = ExpectedConflict["values"][number];

/** Checks that each planted contradiction is shown. */
export function scoreConflicts(trial: Trial): Check[] {
  const { set, record } = trial;
  const found = findReports(trial);
  return set.conflicts.map((expected): Check => {
    const reports = found.filter(({ occurrence, claim }) => claim && occurrence.id === expected.occurrence);
    const ids = new Set(reports.map(({ claim }) => claim?.id));
    const homes = record.occurrences().filter((home) => home.reports.some(({ claim }) => ids.has(claim.id)));
    const right = homes.some(({ occurrence }) => occurrence.conflicts.some((one) => isShown(trial, expected, one)));
    const isRead = expected.values.every((value) => reports.some((report) => tells(expected, value, report)));
    const instead = homes.map(({ occurrence }) => fieldInWords(occurrence, expected.field)).join(" / ");
    const what = `${expected.occurrence}, ${expected.field}: ${expected.values.map(({ value }) => value).join(" or ")}`;
    return { kind: "contradictions", set: set.slug, what, right, isRead, instead };
  });
}

/** Conflicts that the record shows on the expected occurrences though no contradiction was planted there. */
export function unplantedConflicts(trial: Trial): string[] {
  const found = findReports(trial);
  const toldBy = ({ reports }: ReportedOccurrence): string[] => {
    const ids = new Set(reports.map(({ claim }) => claim.id));
    return found.filter(({ claim }) => claim && ids.has(claim.id)).map(({ occurrence }) => occurrence.id);
  };
  return trial.record.occurrences().flatMap((home) => {
    const told = [...new Set(toldBy(home))];
    if (told.length === 0) return [];
    const isPlanted = (field: string): boolean =>
      trial.set.conflicts.some((one) => told.includes(one.occurrence) && one.field === field);
    return home.occurrence.conflicts
      .filter(({ field }) => !isPlanted(field))
      .map(({ field, values }) => {
        return `${trial.set.slug} ${told.join(" + ")}, ${field}: ${values.map(({ label }) => label).join(" or ")}`;
      });
  });
}

/** Whether a conflict sets the articles of one value against those of another, under labels that say so. */
function isShown(trial: Trial, expected: ExpectedConflict, conflict: Conflict): boolean {
  if (conflict.field !== expected.field) return false;
  const shown = expected.values.map((value) => conflict.values.find((one) => isValue(trial, expected, value, one)));
  return shown.every((one) => one !== undefined) && new Set(shown).size === shown.length;
}

function isValue(trial: Trial, { field }: ExpectedConflict, { value, articles }: Value, given: FieldValue): boolean {
  const isTold = given.support.articles.some((article) => articles.includes(fileOf(trial, article)));
  if (!isTold || field === "actors" || field === "recipients") return isTold;
  return alternatives(value).some((one) => labelSays(field, one, given.label));
}

function labelSays(field: ExpectedConflict["field"], value: string, label: string): boolean {
  if (field === "place") return sameName(value, label) || label.toLowerCase().includes(value.toLowerCase());
  if (field !== "amounts") return label.includes(value);
  return isSum(value.split(" ")[0] ?? "", { value: numberIn(label), unit: "" });
}

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** "12 million USD" → 12000000 */
function numberIn(label: string): number {
  const [, number = "", scale = ""] = /([\d.,]+)\s*(thousand|million|billion|trillion)?/.exec(label) ?? [];
  return Number(number.replaceAll(",", "")) * (SCALES[scale] ?? 1);
}

/** Whether the claim made of a report gives the value. */
function tells({ field }: ExpectedConflict, { value, articles }: Value, { claim, report }: FoundReport): boolean {
  if (!claim || !articles.includes(report.article)) return false;
  return field === "actors" || field === "recipients"
    ? value.split(", ").every((one) => partiesOf(claim).some((party) => matchesActor(one, party)))
    : alternatives(value).some((one) => fieldSays(field, one, claim));
}

function fieldSays(field: ExpectedConflict["field"], value: string, claim: EventClaim): boolean {
  if (field === "status") return claim.status === value;
  if (field === "time") return claim.time?.from === value;
  if (field === "place") return claim.place !== undefined && sameName(value, claim.place.name);
  return claim.amounts.some((amount) => isSum(value, amount));
}

function partiesOf({ actors, recipients }: EventClaim): EventClaim["actors"] {
  return [...actors, ...recipients];
}

function fieldInWords({ fields, conflicts }: Occurrence, field: ExpectedConflict["field"]): string {
  const isShown = conflicts.some((one) => one.field === field);
  return `${(fields[field] ?? []).map(({ label }) => label).join(" | ") || "–"}${isShown ? " (shown)" : ""}`;
}

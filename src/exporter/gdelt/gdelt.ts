import type { ReportedOccurrence } from "../../record/derived.ts";
import type { Party } from "../../record/kept.ts";
import type { Exporter } from "../exporter.ts";
import { oneLine } from "../text.ts";
import { GDELT_COLUMNS, type GdeltEvent } from "./gdelt-columns.ts";

const NOTES = `# About this file

GDELT 2.0 event columns: 61, separated by tabs, without a header (The GDELT Event Database, Data Format Codebook V2.0).

- GDELT has no status: only occurrences that happened or are going on are written. What is scheduled, expected,
  possible, requested, denied or averted is in the other formats.
- One row is one occurrence between one actor (Actor1) and one recipient (Actor2); an occurrence of two actors and two
  recipients has four. GLOBALEVENTID stays the same in every export.
- SQLDATE, MonthYear, Year and FractionDate are the first day in the world; where no report says, the day on which it
  was first known. FractionDate counts months of 30 days, as GDELT does.
- Actor codes are CAMEO's, with its country codes (Actor1CountryCode USA); geographic fields have FIPS 10-4 codes
  (Actor1Geo_CountryCode US). An actor's place is its state. Ethnic and religious codes are not told.
- EventCode is as deep as the mode tells: 042 for a visit, else "not specified below" (040). Leading zeros are kept: read
  codes as text. QuadClass follows the CAMEO root.
- GoldsteinScale is PLOVER's score of the event, which follows Goldstein's scale; the same code may have several.
- NumMentions counts claims, NumArticles articles with copies, NumSources independent sources: fifty copies of one wire
  story are one source.
- IsRootEvent is 1 where a report has the event within its first 500 characters.
- AvgTone is empty: tone is not measured.
- Geo types: 0 none, 1 country, 3 US city, 4 city elsewhere. First-level regions (ADM1) are not told but for countries;
  FeatureID is empty but for countries, since places are known by GeoNames ids.
- DATEADDED is the day of the first report, at midnight UTC. SOURCEURL is its address, else its outlet.
- Tabs and line breaks in text are spaces.
`;

/**
 * Event columns of GDELT 2.0, one row for each pair of actor and recipient, of what happened or goes on. The companion
 * says where the columns mean something else than GDELT's own.
 */
export const gdelt: Exporter = {
  name: "gdelt",
  description: "GDELT 2.0 event columns: what happened, actor by recipient",
  extension: ".export.CSV",
  mediaType: "text/tab-separated-values; charset=utf-8; header=absent",
  companion: { suffix: ".gdelt.md", text: NOTES },
  async *write(snapshot) {
    for await (const reported of snapshot.occurrences()) {
      if (!isReal(reported)) continue;
      const rows = pairsOf(reported).map((event) =>
        GDELT_COLUMNS.map(([, of]) => oneLine(String(of(event)))).join("\t"),
      );
      yield `${rows.join("\n")}\n`;
    }
  },
};

function isReal({ occurrence: { status } }: ReportedOccurrence): boolean {
  return status === "happened" || status === "ongoing";
}

function pairsOf(reported: ReportedOccurrence): readonly GdeltEvent[] {
  const { actors, recipients } = reported.occurrence;
  const orUnknown = (parties: readonly Party[]) => (parties.length > 0 ? parties : [null]);
  return orUnknown(actors).flatMap((actor) =>
    orUnknown(recipients).map((recipient) => ({ ...reported, actor, recipient })),
  );
}

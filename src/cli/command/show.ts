import { type Command, Option } from "commander";
import { type Found, type Kind, lookUp } from "../../keeper/look-up.ts";
import { ReadoutError } from "../../record/readout-error.ts";
import { withRecord } from "../open-record.ts";
import { parseActor } from "../options.ts";
import { addViewOptions, type ViewOptions } from "../record-options.ts";
import { viewDeal } from "../view/deal-view.ts";
import { viewOccurrence, viewOccurrenceInFull, viewReport } from "../view/occurrence-view.ts";
import { viewArticle, viewClaim, viewFraming, viewStory } from "../view/other-views.ts";
import { bold, printJson, printLines } from "../view/print.ts";

const KINDS: readonly Kind[] = ["occurrence", "deal", "story", "article", "claim", "actor"];

interface ShowOptions extends ViewOptions {
  readonly kind?: Kind;
}

/** `readout show` */
export function addShowCommand(program: Command): void {
  const command = program
    .command("show")
    .description("show one thing with everything behind it: an occurrence, deal, story, article, claim or actor")
    .argument("<id>", "its id, as other commands print it; for an actor its code or id (USA, person/…)");
  addViewOptions(command)
    .addOption(new Option("--kind <kind>", "what is meant, where one id stands for several").choices(KINDS))
    .action(async (id: string, options: ShowOptions) => {
      await withRecord(options, async ({ store }) => {
        const found =
          (await lookUp(store, id, options.asOf ?? null, options.kind)) ??
          (await lookUp(store, parseActor(id), options.asOf ?? null, "actor"));
        if (found === null) throw unknownId(id, options);
        if (options.json) printJson([found]);
        else printLines(viewFound(found));
      });
    });
}

function unknownId(id: string, { asOf, kind }: ShowOptions): ReadoutError {
  const when = asOf === undefined ? "" : ` as of ${asOf}`;
  return new ReadoutError(
    "usage",
    `There is no ${kind ?? "thing"} ${id} in this record${when}. readout list and readout timeline print ids.`,
  );
}

function viewFound(found: Found): string[] {
  switch (found.kind) {
    case "article":
      return [...viewArticle(found.article), "", bold("Claims"), ...found.claims.flatMap(viewClaim)];
    case "claim":
      return [...viewClaim(found.claim), ...viewReport(found.claim), `  part of ${found.claim.partOf ?? "nothing"}`];
    case "occurrence":
      return [
        ...viewOccurrenceInFull(found.occurrence, found.revisions, found.reports),
        "",
        bold("How each side presents it"),
        ...viewFraming(found.framing),
      ];
    case "deal":
      return [
        ...viewDeal(found.deal),
        "",
        bold("Reports"),
        ...found.reports.flatMap(viewReport),
        "",
        bold("How each side presents it"),
        ...viewFraming(found.framing),
      ];
    case "story":
      return [
        viewStory(found.story),
        ...found.articles.flatMap(viewArticle),
        "",
        ...found.occurrences.flatMap(viewOccurrence),
      ];
    case "actor":
      return found.occurrences.flatMap(viewOccurrence);
  }
}

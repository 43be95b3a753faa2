// `npx tsx evaluation/occurrences.ts [--verbose] [--folder PATH] [SET…]` — makes a record of each story set (of this
// folder, else of the project's own) and compares it with the occurrences, contradictions, deals and framings that were
// written by hand.
import { loadStorySets } from "../fixtures/stories/load.ts";
import { loadReadout } from "../src/resource/load.ts";
import { makeRecord } from "./occurrences/make-record.ts";
import { printScores, type SetScore } from "./occurrences/print.ts";
import { runTrial } from "./occurrences/record-under-test.ts";
import { scoreArticles } from "./occurrences/score-articles.ts";
import { scoreConflicts, unplantedConflicts } from "./occurrences/score-conflicts.ts";
import { scoreDeals } from "./occurrences/score-deals.ts";
import { scoreFramings } from "./occurrences/score-framings.ts";
import { scoreOccurrences } from "./occurrences/score-occurrences.ts";
import { hasOption, option } from "./option.ts";

const folder = option("--folder");
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("-") && argument !== folder);
const sets = loadStorySets(folder).filter(({ slug }) => wanted.length === 0 || wanted.includes(slug));
const readout = await loadReadout();

const scores = sets.map((set): SetScore => {
  const trial = runTrial(set, (text) => readout.read(text), makeRecord);
  const score = scoreOccurrences(trial);
  const others = [scoreConflicts, scoreArticles, scoreDeals, scoreFramings].flatMap((scoreOf) => scoreOf(trial));
  return {
    ...score,
    set: set.slug,
    articles: set.articles.size,
    checks: [...score.checks, ...others],
    unplanted: unplantedConflicts(trial),
  };
});

printScores(scores, hasOption("--verbose"));

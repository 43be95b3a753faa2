import type { Span } from "../../document/span.ts";
import type { Act, Setting } from "./act.ts";
import type { Quote } from "./quotes.ts";

/** Quotations that nobody has claimed go on with the last speaker: "“…,” he said. “…”", also in the next paragraph. */
export function continueQuotes(setting: Setting, acts: readonly Act[]): readonly Act[] {
  const free = unclaimed(setting.quotes, acts);
  const speakers = speakingSentences(acts);
  const more = new Map<Act, Span[]>();
  for (const quote of free) {
    const act = lastSpeaker(setting, speakers, quote);
    if (!act) continue;
    const list = more.get(act);
    if (list) list.push(quote);
    else more.set(act, [quote]);
  }
  return acts.map((act) => {
    const added = more.get(act);
    return added ? { ...act, content: [...act.content, ...added.map(({ start, end }) => ({ start, end }))] } : act;
  });
}

/** Quotations that no content touches; both lists are walked once, in text order. */
function unclaimed(quotes: readonly Quote[], acts: readonly Act[]): readonly Quote[] {
  const claimed = acts.filter(({ frame }) => frame.speech).flatMap(({ content }) => content);
  claimed.sort((a, b) => a.start - b.start);
  let from = 0;
  let reach = 0;
  return quotes.filter((quote) => {
    while (from < claimed.length && (claimed[from] as Span).start < quote.end) {
      reach = Math.max(reach, (claimed[from] as Span).end);
      from += 1;
    }
    return reach <= quote.start;
  });
}

/** Sentences in which somebody is said to speak, outside quotations. */
function speakingSentences(acts: readonly Act[]): Map<number, Act> {
  const found = new Map<number, Act>();
  for (const act of acts) {
    if (act.frame.speech && act.frame.source && !act.nested) {
      const known = found.get(act.frame.sentence);
      if (!known?.quoted) found.set(act.frame.sentence, act);
    }
  }
  return found;
}

/** The speaker of the sentence before, as long as each sentence in between is quoted too. */
function lastSpeaker({ sentences }: Setting, speakers: Map<number, Act>, quote: Quote): Act | undefined {
  const first = sentences[quote.firstSentence];
  if (!first || quote.start - first.start > 2 || speakers.has(quote.firstSentence)) return undefined;
  if (quote.end - quote.start < 20) return undefined;
  const act = speakers.get(quote.firstSentence - 1);
  if (act?.quoted) speakers.set(quote.lastSentence, act);
  return act?.quoted ? act : undefined;
}

import { isAppeal, isCodable } from "./codable.ts";
import type { TextReading } from "./coder.ts";
import { percent, type Table } from "./table.ts";

/** Events per 100 sentences of texts that hold none. */
export function scoreSilence(table: Table, name: string, texts: readonly TextReading[]): void {
  const sentences = texts.reduce((sum, text) => sum + text.sentences, 0);
  const events = texts.flatMap((text) => text.events);
  const group = "silence: false events per 100 sentences";
  table.add(group, `${name} (${sentences} sentences)`, percent(events.length / sentences));
  const kept = events.filter(({ event }) => !isAppeal(event));
  table.add(group, "  without appeals (“urged”, “called on”)", percent(kept.length / sentences));
  table.add(group, "  codable: asserted, and no appeal", percent(events.filter(isCodable).length / sentences));
}

/** One line for each false event: label, rule, words. */
export function printEvents(texts: readonly TextReading[]): void {
  for (const { event, status } of texts.flatMap((text) => text.events)) {
    const evidence = event.evidence[0];
    console.log(`  ${event.event} [${status}] ${evidence?.rule} “${evidence?.quote}”`);
  }
}

/** Reports about sport, business and weather among news articles that begin with their address. */
export function silentArticles(articles: readonly string[]): string[] {
  return articles
    .map((text) => text.trimStart())
    .filter((text) => SILENT.test((text.split(/\s/)[0] ?? "").split("?")[0] ?? ""))
    .map((text) => text.slice(text.search(/\s/)).trim());
}

const SILENT = /\/(?:sports?|business|weather)\/|football|soccer|cricket|weather|championship/i;

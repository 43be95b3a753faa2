import { type Agent, type AgentsLexicon, agentKey } from "./agents.ts";

/** A role noun, body or group found in a row of words: `words.slice(first, last)`. */
export interface AgentMatch {
  readonly first: number;
  readonly last: number;
  /** The noun itself: "secretary" in "secretary of state". */
  readonly head: number;
  readonly key: string;
  readonly agent: Agent;
  readonly plural: boolean;
}

export interface AgentMatcher {
  readonly lexicon: AgentsLexicon;
  /** The longest match that begins at a word. */
  longest(words: readonly string[], first: number): AgentMatch | undefined;
  /** All longest matches from left to right, none within another. */
  all(words: readonly string[]): AgentMatch[];
}

const AFTER_HEAD: ReadonlySet<string> = new Set([
  "of",
  "in",
  "for",
  "to",
  "general",
  "elect",
  "designate",
  "d'affaires",
]);

/** Builds the matcher. Words are compared in lower case; hyphens count as spaces. */
export function createAgentMatcher(lexicon: AgentsLexicon): AgentMatcher {
  const starts = new Map<string, number>();
  for (const key of Object.keys(lexicon.forms)) {
    const parts = key.split(/[ ']/);
    const start = parts[0] ?? key;
    // Every word but the last may be followed by a hyphen or by a possessive mark of its own.
    starts.set(start, Math.max(starts.get(start) ?? 0, parts.length * 2 - 1));
  }
  const longest = (words: readonly string[], first: number): AgentMatch | undefined => {
    const reach = starts.get((words[first] ?? "").toLowerCase().split(/[-']/)[0] ?? "") ?? 0;
    for (let last = Math.min(words.length, first + reach); last > first; last -= 1) {
      const key = agentKey(words.slice(first, last).join(" "));
      const form = Object.hasOwn(lexicon.forms, key) ? lexicon.forms[key] : undefined;
      const agent = form && lexicon.agents[form.agent];
      if (form && agent && /\w/.test(words[last - 1] ?? ""))
        return { first, last, head: headOf(words, first, last), key, agent, plural: form.plural };
    }
    return undefined;
  };
  return {
    lexicon,
    longest,
    all(words) {
      const found: AgentMatch[] = [];
      for (let i = 0; i < words.length; ) {
        const match = longest(words, i);
        if (match) found.push(match);
        i = match?.last ?? i + 1;
      }
      return found;
    },
  };
}

/** "secretary of state" → secretary; "attorney general" → attorney; "prime minister" → minister. */
function headOf(words: readonly string[], first: number, last: number): number {
  for (let i = first + 1; i < last; i += 1) {
    if (!AFTER_HEAD.has((words[i] ?? "").toLowerCase())) continue;
    return words[i - 1] === "-" ? i - 2 : i - 1;
  }
  return last - 1;
}

import { z } from "zod";
import { SECTORS } from "../record/actor.ts";
import { type Agent, type AgentForm, type AgentsLexicon, agentKey } from "./agents.ts";

const nouns = z.array(z.string().min(1)).min(1);

const agentSource = z.strictObject({
  nouns,
  plurals: nouns.exactOptional(),
  kind: z.enum(["person", "organisation", "place"]),
  sector: z.enum(SECTORS).exactOptional(),
  offices: z.array(z.string()).default([]),
  title: z.boolean().default(false),
  generic: z.boolean().default(false),
  member: z.boolean().default(false),
  apart: z.boolean().default(false),
});

/** The shape of `lexicons/agents.yaml`. */
export const agentsSource: z.ZodType<AgentsSource> = z.strictObject({
  agents: z.array(agentSource).min(1),
  countries: nouns,
  partitives: nouns,
  pairs: z.strictObject({ numbers: nouns, states: nouns, persons: nouns, alone: nouns, bare: nouns }),
  former: nouns,
  future: nouns,
  courtesy: z.strictObject({ male: nouns, female: nouns, any: nouns }),
});

interface AgentSource extends Agent {
  readonly nouns: readonly string[];
  readonly plurals?: readonly string[];
}

export interface AgentsSource extends Omit<AgentsLexicon, "agents" | "forms"> {
  readonly agents: readonly AgentSource[];
}

/** Turns the source into the lexicon with one entry for each form. Throws when a noun stands twice. */
export function compileAgents(source: AgentsSource): AgentsLexicon {
  const forms: Record<string, AgentForm> = {};
  const agents: Agent[] = [];
  for (const { nouns: singulars, plurals, ...agent } of source.agents) {
    for (const noun of singulars) {
      const key = agentKey(noun);
      if (forms[key]) throw new Error(`lexicons/agents.yaml has "${noun}" twice; keep one.`);
      forms[key] = { agent: agents.length, plural: plurals?.includes(noun) ?? false };
    }
    agents.push(agent);
  }
  for (const [index, { nouns: singulars, plurals }] of source.agents.entries()) {
    for (const plural of [...(plurals ?? []), ...singulars.map((noun) => pluralOf(noun))]) {
      forms[agentKey(plural)] ??= { agent: index, plural: true };
    }
  }
  const { countries, partitives, pairs, former, future, courtesy } = source;
  return { agents, forms, countries, partitives, pairs, former, future, courtesy };
}

/** "secretary of state" → "secretaries of state": the noun before a preposition takes the ending. */
function pluralOf(noun: string): string {
  const [, head = noun, rest = ""] =
    /^(.*?)( (?:of|in|for|to|d'affaires).*| general| elect| designate)?$/.exec(noun) ?? [];
  if (rest === " general" && head === "") return `${noun}s`;
  return `${plural(head)}${rest}`;
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

import type { Sector } from "../record/actor.ts";

/** What a role noun, a body or a group of people is. See `lexicons/agents.yaml` for the fields. */
export interface Agent {
  readonly kind: "person" | "organisation" | "place";
  readonly sector?: Sector;
  /** Keys of offices in the actor list, the likeliest first. */
  readonly offices: readonly string[];
  /** May stand directly before a person's name. */
  readonly title: boolean;
  /** Takes the sector of what stands before it: "opposition leader". */
  readonly generic: boolean;
  /** Stands for the body it belongs to more than for itself: "the Iranian side". */
  readonly member: boolean;
  /** Stands for somebody else than its owner: "Japan's neighbours", "his Chinese counterpart". */
  readonly apart: boolean;
}

/** A form of an agent noun: its entry, and whether the form is plural. */
export interface AgentForm {
  readonly agent: number;
  readonly plural: boolean;
}

/** The compiled `lexicons/agents.yaml`. All keys are in lower case with single spaces; hyphens are spaces. */
export interface AgentsLexicon {
  readonly agents: readonly Agent[];
  readonly forms: Readonly<Record<string, AgentForm>>;
  readonly countries: readonly string[];
  readonly partitives: readonly string[];
  readonly pairs: {
    readonly numbers: readonly string[];
    readonly states: readonly string[];
    readonly persons: readonly string[];
    readonly alone: readonly string[];
    readonly bare: readonly string[];
  };
  readonly former: readonly string[];
  readonly future: readonly string[];
  readonly courtesy: {
    readonly male: readonly string[];
    readonly female: readonly string[];
    readonly any: readonly string[];
  };
}

/** The key under which a phrase stands: "Secretary-General" → "secretary general". */
export function agentKey(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[\s-]+/g, " ")
    .replace(/ '/g, "'")
    .trim();
}

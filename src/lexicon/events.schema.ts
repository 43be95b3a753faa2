import { z } from "zod";
import { CAMEO_ROOTS, type CameoRoot } from "../record/cameo.ts";
import type { PloverEvent } from "../record/event.ts";
import { CONTEXTS, type Context, type Mode } from "../record/mode.ts";
import { type EventRule, type EventsLexicon, QUADS, type Trigger } from "./events.ts";
import { checkMode, compileWords, type DecidingWords } from "./events-labels.ts";
import { type ParsedPattern, parsePattern, type WordClasses } from "./events-pattern.ts";

const words = z.array(z.string().min(1)).min(1);
const wordLists = z.record(z.string(), words);

/** A sentence and who does what to whom in it; codes, or the words themselves where there is no code. */
export interface EventExample {
  readonly text: string;
  readonly actors?: readonly string[] | undefined;
  readonly recipients?: readonly string[] | undefined;
  readonly event?: PloverEvent | undefined;
  readonly mode?: string | undefined;
  readonly cameo?: CameoRoot | undefined;
}

interface RuleSource {
  readonly name: string;
  readonly match: readonly string[];
  readonly event?: PloverEvent | undefined;
  readonly mode?: string | undefined;
  readonly modes?: DecidingWords | undefined;
  readonly cameo?: CameoRoot | undefined;
  readonly cameos?: Readonly<Partial<Record<CameoRoot, readonly string[]>>> | undefined;
  readonly contexts?: readonly Context[] | undefined;
  readonly score?: number | undefined;
  readonly actor?: readonly string[] | undefined;
  readonly recipient?: readonly string[] | undefined;
  readonly reciprocal?: boolean | undefined;
  readonly needs?: EventRule["needs"] | undefined;
  readonly civil?: boolean | undefined;
  readonly silent?: string | undefined;
  readonly governs?: boolean | undefined;
  readonly averts?: boolean | undefined;
  readonly examples: readonly EventExample[];
  readonly counter?: readonly string[] | undefined;
}

/** One file of `lexicons/events/`. */
export interface EventsSource {
  readonly event?: PloverEvent | undefined;
  /** Score of its rules that name none. */
  readonly score?: number | undefined;
  /** Words that decide the mode, for its rules that have none of their own. */
  readonly modes?: DecidingWords | undefined;
  readonly governs?: boolean | undefined;
  readonly rules?: readonly RuleSource[] | undefined;
  readonly classes?: WordClasses | undefined;
  readonly light?: readonly string[] | undefined;
  readonly containers?: readonly string[] | undefined;
  readonly people?: readonly string[] | undefined;
  readonly topics?: WordClasses | undefined;
  readonly contexts?: Readonly<Partial<Record<Context, readonly string[]>>> | undefined;
  readonly fields?: WordClasses | undefined;
}

const event = z.enum(Object.keys(QUADS) as [PloverEvent, ...PloverEvent[]]);

const cameo = z.enum(CAMEO_ROOTS);

const example: z.ZodType<EventExample> = z.strictObject({
  text: z.string().min(1),
  actors: words.optional(),
  recipients: words.optional(),
  event: event.optional(),
  mode: z.string().optional(),
  cameo: cameo.optional(),
});

const rule: z.ZodType<RuleSource> = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]+$/),
  match: words,
  event: event.optional(),
  mode: z.string().optional(),
  modes: wordLists.optional(),
  cameo: cameo.optional(),
  cameos: z.partialRecord(cameo, words).optional(),
  contexts: z.array(z.enum(CONTEXTS)).min(1).optional(),
  score: z.number().min(-10).max(10).optional(),
  actor: words.optional(),
  recipient: z.array(z.string()).optional(),
  reciprocal: z.boolean().optional(),
  needs: z.enum(["actor", "recipient", "both", "either"]).optional(),
  civil: z.boolean().optional(),
  silent: z.string().min(1).optional(),
  governs: z.boolean().optional(),
  averts: z.boolean().optional(),
  examples: z.array(example).min(1),
  counter: words.optional(),
});

/** The shape of a file in `lexicons/events/`. */
export const eventsSource: z.ZodType<EventsSource> = z.strictObject({
  event: event.optional(),
  score: z.number().min(-10).max(10).optional(),
  modes: wordLists.optional(),
  governs: z.boolean().optional(),
  rules: z.array(rule).optional(),
  classes: wordLists.optional(),
  light: words.optional(),
  containers: words.optional(),
  people: words.optional(),
  topics: wordLists.optional(),
  contexts: z.partialRecord(z.enum(CONTEXTS), words).optional(),
  fields: wordLists.optional(),
});

const DEFAULT_SLOTS = {
  VERB: { actor: ["subj"], recipient: ["obj", "iobj", "inside"] },
  NOUN: { actor: ["subj", "poss", "by", "mod", "of", "from"], recipient: ["to", "on", "against", "with"] },
  ADJ: { actor: ["subj"], recipient: ["to", "with", "of"] },
} as const;

/** Puts the files together. Throws when a rule's name stands twice or a pattern cannot be read. */
export function compileEvents(files: readonly EventsSource[]): EventsLexicon {
  const classes = Object.assign({}, ...files.map((file) => file.classes ?? {})) as WordClasses;
  const rules: EventRule[] = [];
  const triggers: Record<string, Trigger[]> = {};
  const names = new Set<string>();
  for (const file of files) {
    for (const source of file.rules ?? []) {
      if (names.has(source.name)) throw new Error(`lexicons/events/ has the rule "${source.name}" twice.`);
      names.add(source.name);
      const parsed = source.match.flatMap((pattern) => parsePattern(pattern, classes));
      for (const [index, { lemmas, pattern }] of parsed.entries()) {
        for (const lemma of lemmas) {
          const key = `${pattern.pos}:${lemma}`;
          triggers[key] ??= [];
          triggers[key].push({ rule: rules.length, pattern: index });
        }
      }
      rules.push(compileRule(source, file, parsed, classes));
    }
  }
  return { rules, triggers, ...mergeLists(files) };
}

function compileRule(
  source: RuleSource,
  file: EventsSource,
  parsed: readonly ParsedPattern[],
  classes: WordClasses,
): EventRule {
  const name = source.event ?? file.event;
  if (!name) throw new Error(`The rule "${source.name}" names no event and its file has none.`);
  const slots = DEFAULT_SLOTS[parsed[0]?.pattern.pos ?? "VERB"];
  return {
    name: source.name,
    event: name,
    ...compileLabels(source, file, name, classes),
    contexts: source.contexts ?? [],
    score: source.score ?? file.score ?? 0,
    actor: source.actor ?? slots.actor,
    recipient: source.recipient ?? slots.recipient,
    reciprocal: source.reciprocal ?? false,
    needs: source.needs ?? "actor",
    civil: source.civil ?? false,
    ...(source.silent ? { silent: source.silent } : {}),
    governs: source.governs ?? file.governs ?? false,
    averts: source.averts ?? false,
    patterns: parsed.map(({ pattern }) => pattern),
  };
}

/** The mode and the CAMEO root of a rule, and the words that decide them. */
function compileLabels(
  source: RuleSource,
  file: EventsSource,
  event: PloverEvent,
  classes: WordClasses,
): Pick<EventRule, "mode" | "modes" | "cameo" | "cameos"> {
  const lists = source.modes ?? file.modes ?? {};
  for (const mode of Object.keys(lists)) checkMode(source.name, event, mode);
  const modes = compileWords(source.name, lists as Readonly<Partial<Record<Mode, readonly string[]>>>, classes);
  return {
    ...(source.mode ? { mode: checkMode(source.name, event, source.mode) } : {}),
    ...(Object.keys(modes).length > 0 ? { modes } : {}),
    ...(source.cameo ? { cameo: source.cameo } : {}),
    ...(source.cameos ? { cameos: compileWords(source.name, source.cameos, classes) } : {}),
  };
}

function mergeLists(files: readonly EventsSource[]): Omit<EventsLexicon, "rules" | "triggers"> {
  const list = (key: "light" | "containers" | "people"): string[] => files.flatMap((file) => file[key] ?? []);
  const record = <Key extends "topics" | "contexts" | "fields">(key: Key): EventsLexicon[Key] =>
    Object.assign({}, ...files.map((file) => file[key] ?? {}));
  return {
    light: list("light"),
    containers: list("containers"),
    people: list("people"),
    topics: record("topics"),
    contexts: record("contexts"),
    fields: record("fields"),
  };
}

import type { Occurrence } from "../../record/derived.ts";
import type { PloverEvent, Quad } from "../../record/event.ts";
import type { Mode } from "../../record/mode.ts";

/** How an event that did not happen as such is to be read; none for what happened. */
export type Auxiliary = "future" | "hypothetical";

/** An occurrence by PLOVER's rules, which have no status. */
export interface CodedEvent {
  readonly event_type: PloverEvent;
  readonly event_mode: Mode | null;
  readonly auxiliary_modes: readonly Auxiliary[];
  readonly context: readonly string[];
  readonly quad_code: Quad;
  readonly intensity: number;
}

/** Modes of readout's that PLOVER does not have: see docs/codebook.md. */
const OWN_MODES: ReadonlySet<string> = new Set([
  "CONSULT meeting",
  "CONSULT negotiate",
  "CONSULT mediate",
  "SANCTION restrict",
  "RETREAT ease",
]);

/** What a hostile act becomes while it is only announced: a threat, by the modes of THREATEN. */
const THREAT: Readonly<Record<string, Mode>> = {
  "SANCTION restrict": "restrict",
  "SANCTION discontinue": "relations",
  "SANCTION expel": "expel",
  "SANCTION withdraw": "relations",
  "COERCE arrest": "arrest",
  "COERCE ban": "ban",
  "COERCE deport": "expel",
  "COERCE restrict": "restrict",
  MOBILIZE: "violence",
  ASSAULT: "violence",
};

/** The least that PLOVER's scale gives the two (docs/codebook.md, "Events"). */
export const AGREE_INTENSITY: number = 3;
export const THREATEN_INTENSITY: number = -4;

/**
 * An occurrence as PLOVER codes it, or `null` where PLOVER has no event:
 *
 * - What happened or goes on is coded as it is.
 * - Scheduled and expected cooperation is an intention, hence AGREE: the visit of next month is an AGREE, not a CONSULT
 *   (PLOVER Manual, AGREE: cooperative actions in the future tense). Scheduled and expected material conflict is in the
 *   same way a THREATEN. Verbal conflict to come keeps its type. All three have the auxiliary mode `future`, so that a
 *   reader who wants only what took place can leave them out.
 * - Possible and conditional events keep their type, with the auxiliary mode and the context `hypothetical`.
 * - Left out: `requested` (the asking is a REQUEST of its own), `denied` (PLOVER has no event for a denial) and `averted`
 *   (the refusal or cancellation is a REJECT of its own).
 */
export function codeEvent(occurrence: Occurrence): CodedEvent | null {
  switch (occurrence.status) {
    case "happened":
    case "ongoing":
      return asItIs(occurrence, []);
    case "possible":
    case "conditional":
      return asItIs(occurrence, ["hypothetical"]);
    case "scheduled":
    case "expected":
      return future(occurrence);
    default:
      return null;
  }
}

function asItIs(occurrence: Occurrence, auxiliary: readonly Auxiliary[]): CodedEvent {
  const { event, mode, contexts, quad, score } = occurrence;
  return {
    event_type: event,
    event_mode: mode && !OWN_MODES.has(`${event} ${mode}`) ? mode : null,
    auxiliary_modes: auxiliary,
    context: [...contexts, ...auxiliary.filter((mark) => mark === "hypothetical")],
    quad_code: quad,
    intensity: score,
  };
}

function future(occurrence: Occurrence): CodedEvent {
  const { event, mode, quad } = occurrence;
  const coded = asItIs(occurrence, ["future"]);
  if (quad === "verbal-conflict" || event === "AGREE") return coded;
  if (quad === "material-conflict") {
    return {
      ...coded,
      event_type: "THREATEN",
      event_mode: THREAT[`${event} ${mode}`] ?? THREAT[event] ?? null,
      ...{ quad_code: "verbal-conflict", intensity: THREATEN_INTENSITY },
    };
  }
  return {
    ...coded,
    ...{ event_type: "AGREE", event_mode: null, quad_code: "verbal-cooperation", intensity: AGREE_INTENSITY },
  };
}

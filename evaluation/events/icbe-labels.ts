import type { PloverEvent } from "../../src/record/event.ts";
import type { IcbeEvent } from "./icbe-event.ts";

/**
 * PLOVER's events for ICBe's kinds, by the CAMEO codes that say the same (a truce is 0871, an ultimatum 139). Two
 * where PLOVER tells apart what ICBe does not: an invasion is an attack (190) or an occupation (192). Left out is what
 * no code says or several may: border violations, coups, changes of leaders and institutions, declarations of war.
 */
const LABELS: Readonly<Record<string, readonly PloverEvent[]>> = {
  // sayintkind
  appeal: ["REQUEST"],
  demand: ["REQUEST"],
  ultimatum: ["THREATEN", "REQUEST"],
  accuse: ["ACCUSE"],
  disapprove: ["ACCUSE"],
  reject: ["REJECT"],
  accept: ["AGREE", "CONCEDE"],
  promise: ["AGREE"],
  offer: ["AGREE"],
  "offer - without conditions": ["AGREE"],
  threaten: ["THREATEN"],
  praise: ["SUPPORT"],
  // interact_escalate, act_escalate
  attack: ["ASSAULT"],
  "battle/clash": ["ASSAULT"],
  bombard: ["ASSAULT"],
  "join ongoing war": ["ASSAULT"],
  "continuation of previous fighting": ["ASSAULT"],
  "invasion/occupation": ["ASSAULT", "COERCE"],
  annex: ["COERCE"],
  blockade: ["COERCE"],
  "no fly zone": ["COERCE"],
  "deployment to area": ["MOBILIZE"],
  mobilization: ["MOBILIZE"],
  "raise in alert": ["MOBILIZE"],
  fortify: ["MOBILIZE"],
  "show of force": ["MOBILIZE"],
  exercise: ["MOBILIZE"],
  // interact_deescalate, act_deescalate
  "withdraw from area": ["RETREAT"],
  "withdraw behind border": ["RETREAT"],
  "withdraw from war": ["RETREAT"],
  "cease fire": ["RETREAT", "AGREE"],
  retreat: ["RETREAT"],
  surrender: ["RETREAT"],
  "de-mobilization": ["RETREAT"],
  "end blockade": ["RETREAT"],
  "end exercise": ["RETREAT"],
  "remove fortify": ["RETREAT"],
  "lower alert": ["RETREAT"],
  // interact_increasecoop
  meeting: ["CONSULT"],
  discussion: ["CONSULT"],
  mediation: ["CONSULT"],
  "sign formal agreement": ["SUPPORT", "AGREE"],
  "settle dispute": ["AGREE", "SUPPORT"],
  "general political support": ["SUPPORT"],
  "military cooperation": ["COOPERATE", "AID"],
  "economic cooperation": ["COOPERATE", "AID"],
  "intelligence cooperation": ["COOPERATE"],
  "humanitarian aid": ["AID"],
  // interact_decreasecoop
  "break off negotiations": ["SANCTION"],
  "withdraw diplomats": ["SANCTION"],
  "terminate treaty": ["SANCTION"],
  "leave alliance": ["SANCTION"],
  "end unspecified cooperation": ["SANCTION"],
  "end economic cooperation": ["SANCTION", "COERCE"],
  "end military cooperation": ["SANCTION"],
  "end intelligence cooperation": ["SANCTION"],
  "end unspecified aid": ["SANCTION"],
  "end economic aid": ["SANCTION"],
  "end humanitarian aid": ["SANCTION"],
  "violate terms of treaty": ["REJECT"],
  // act_uncooperative, act_cooperative
  protest: ["PROTEST"],
  riot: ["PROTEST"],
  strike: ["PROTEST"],
  "restrict rights": ["COERCE"],
  "mass killing": ["ASSAULT"],
  terrorism: ["ASSAULT"],
  assassination: ["ASSAULT"],
  "provide rights": ["CONCEDE"],
};

/** What somebody did, or what somebody said to somebody; thoughts ("feared an attack") are no events here. */
export function isAction(event: IcbeEvent): boolean {
  return event.event_type.includes("action");
}

export function isSpeech(event: IcbeEvent): boolean {
  return event.event_type.includes("speech") && !isAction(event);
}

/** The labels that are right for an event: of its deed, or, for speech, of what the words do. Empty when unmapped. */
export function labelsOf(event: IcbeEvent): ReadonlySet<PloverEvent> {
  const kinds = isSpeech(event)
    ? event.sayintkind
    : [
        ...event.interact_escalate,
        ...event.interact_deescalate,
        ...event.interact_increasecoop,
        ...event.interact_decreasecoop,
        ...event.act_escalate,
        ...event.act_deescalate,
        ...event.act_uncooperative,
        ...event.act_cooperative,
      ];
  return new Set(kinds.flatMap((kind) => LABELS[kind] ?? []));
}

/** Who acts and on whom; the one who speaks and the one spoken to for speech. */
export function partiesOf(event: IcbeEvent): {
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
} {
  return isSpeech(event)
    ? { actors: event.say_actor_a, recipients: event.say_actor_b }
    : { actors: event.do_actor_a, recipients: event.do_actor_b };
}

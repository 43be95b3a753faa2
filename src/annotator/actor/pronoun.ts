import type { Mention } from "../../document/mention.ts";
import { ancestors, childBy, isRelation, withConjuncts } from "../../document/tree.ts";
import { type ActorMention, isListedPerson } from "../../record/actor.ts";
import { isPerson, lastPair, type Reference, sentencesBefore } from "./focus.ts";
import type { Gender } from "./person-name.ts";
import { headOf, isPluralNoun, type Scene, treeOf } from "./scene.ts";

export interface Antecedents {
  readonly references: readonly Reference[];
  /** What the article says of a person's gender, by name. */
  genderOf(actor: ActorMention): Gender | undefined;
  /** Learns it from a pronoun. */
  setGender(actor: ActorMention, gender: Gender): void;
}

/** The actors that a pronoun stands for; none when it is not clear enough. */
export function resolvePronoun(scene: Scene, mention: Mention, known: Antecedents): readonly ActorMention[] {
  const text = headOf(scene, mention).text.toLowerCase();
  if (/^(?:he|him|his|himself)$/.test(text)) return person(mention, known, "male");
  if (/^(?:she|her|hers|herself)$/.test(text)) return person(mention, known, "female");
  if (/^(?:they|them|their|theirs|themselves|both|neither)$/.test(text)) return several(scene, mention, known);
  if (/^(?:it|its|itself)$/.test(text)) return thing(scene, mention, known);
  return speaker(scene, mention, known);
}

function person(mention: Mention, known: Antecedents, gender: Gender): readonly ActorMention[] {
  const fits = (actor: ActorMention): boolean => isPerson(actor) && (known.genderOf(actor) ?? gender) === gender;
  for (const sentence of sentencesBefore(known.references, mention, 4)) {
    const fitting = sentence.filter(({ actors }) => actors.length === 1 && actors.some(fits));
    const own = sentence[0]?.mention.sentence === mention.sentence;
    const best = own
      ? (fitting.findLast((r) => r.subject) ?? fitting.at(-1))
      : (fitting.find((r) => r.subject) ?? fitting.at(-1));
    const actor = best?.actors.find(fits);
    if (!actor) continue;
    known.setGender(actor, gender);
    return [actor];
  }
  return [];
}

/**
 * "they": the last plural subject; within a sentence any plural ("told lawmakers that they"); else the two parties in
 * focus, or the body that was the subject just before ("the ministry said they").
 */
function several(scene: Scene, mention: Mention, known: Antecedents): readonly ActorMention[] {
  const own = headOf(scene, mention);
  for (const sentence of sentencesBefore(known.references, mention, 2)) {
    const plural = sentence.filter((reference) => isPlural(scene, reference));
    const here = sentence[0]?.mention.sentence === mention.sentence;
    const subject = here ? plural.findLast((r) => r.subject) : plural.find((r) => r.subject);
    const best = subject ?? (here && own.deprel !== "nsubj" ? plural.at(-1) : undefined);
    if (best) return withPartners(scene, sentence, best);
  }
  const pair = lastPair(scene, known.references, mention, true);
  return pair.length === 2 ? pair : lastPair(scene, known.references, mention, false);
}

function isPlural(scene: Scene, { mention, actors }: Reference): boolean {
  const head = headOf(scene, mention);
  const conjoined =
    mention.form !== "pronoun" &&
    childBy(treeOf(scene, mention), mention.head, "conj") !== undefined &&
    head.deprel !== "root";
  return (
    actors.length > 1 ||
    (conjoined && actors.length > 0) ||
    (mention.form === "nominal" && isPluralNoun(scene, mention))
  );
}

/** All of "Hungary and Romania" from "Hungary". */
function withPartners(scene: Scene, sentence: readonly Reference[], best: Reference): readonly ActorMention[] {
  const heads = new Set(withConjuncts(treeOf(scene, best.mention), best.mention.head).map((word) => word.index));
  const partners = sentence.filter(({ mention }) => mention !== best.mention && heads.has(mention.head));
  return [best, ...partners].flatMap((reference) => reference.actors);
}

/** "it", "its": the state or body that was the subject just before; never a place, and not "it is likely". */
function thing(scene: Scene, mention: Mention, known: Antecedents): readonly ActorMention[] {
  const word = headOf(scene, mention);
  const governor = word.head >= 0 ? treeOf(scene, mention).words[word.head] : undefined;
  const impersonal =
    word.deprel === "nsubj" &&
    (governor?.upos === "ADJ" ||
      governor?.upos === "NOUN" ||
      /^(?:be|seem|appear|become|take|remain|follow|happen|emerge)$/.test(governor?.lemma ?? ""));
  if (impersonal || /^(?:obj|obl)/.test(word.deprel)) return [];
  for (const sentence of sentencesBefore(known.references, mention, 1)) {
    const bodies = sentence.filter(
      (r) =>
        r.actors.length === 1 &&
        !r.locative &&
        !r.actors.some(isListedPerson) &&
        r.mention.kind !== "person" &&
        r.actors[0]?.sector !== "JRN",
    );
    const own = sentence[0]?.mention.sentence === mention.sentence;
    const subject = own ? bodies.findLast((r) => r.subject) : bodies.find((r) => r.subject);
    const nearest = own && word.deprel === "nmod:poss" ? bodies.at(-1) : undefined;
    const best = subject ?? nearest;
    if (best) return best.actors;
    if (!own) return [];
  }
  return [];
}

/** "we", "I": the speaker of the sentence, who stands before or after what is said, else of the sentence before. */
function speaker(scene: Scene, mention: Mention, known: Antecedents): readonly ActorMention[] {
  const tree = treeOf(scene, mention);
  const verbs = ancestors(tree, mention.head).filter((word) => childBy(tree, word.index, "nsubj") !== undefined);
  for (const verb of verbs) {
    const subject = childBy(tree, verb.index, "nsubj");
    const said = known.references.find(
      (r) =>
        r.mention.sentence === mention.sentence &&
        r.subject &&
        isRelation(subject?.deprel ?? "", "nsubj") &&
        r.mention.first <= (subject?.index ?? -1) &&
        (subject?.index ?? -1) < r.mention.last,
    );
    if (said && said.mention.form !== "pronoun") return said.actors;
  }
  const before = known.references.filter(
    (r) => r.subject && r.mention.sentence === mention.sentence - 1 && r.actors.length > 0,
  );
  return before[0]?.actors ?? [];
}

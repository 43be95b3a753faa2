import type { EntityKind } from "../../document/mention.ts";
import { childrenBy, type Word, wordAt } from "../../document/tree.ts";
import { type ActorMention, isStateCode } from "../../record/actor.ts";
import { actorsAt, linkedAt } from "../lookup.ts";
import type { Scene } from "./scene.ts";

/** What a name must be to stand for somebody. */
export const NAMED: ReadonlySet<EntityKind> = new Set(["person", "organisation"]);
export const PLACE: ReadonlySet<EntityKind> = new Set(["place"]);

/** "protesters", "ex-ministers", "dozens of Christians", and whatever else the mentions take for people. */
export function isPeople({ document, tree, codebook }: Scene, word: Word): boolean {
  const lemma = word.lemma.toLowerCase();
  if (codebook.people.has(lemma) || codebook.people.has(lemma.replace(/^.*-/, ""))) return true;
  const found = linkedAt(document, tree.sentence, word.index).find(({ mention }) => mention.head === word.index);
  if (!found) return false;
  const isPlural = word.xpos === "NNS" || word.xpos === "NNPS";
  return found.mention.kind === "person"
    ? found.mention.form === "nominal"
    : found.mention.kind === "nationality" && isPlural;
}

/** A name that nobody knows: a person or a body without a code. */
export function strangerAt(scene: Scene, word: number, kinds: ReadonlySet<EntityKind>): ActorMention | undefined {
  const { document, tree } = scene;
  const linked = linkedAt(document, tree.sentence, word).find(
    ({ mention }) => mention.form === "name" && mention.head === word && kinds.has(mention.kind),
  );
  if (!linked) return undefined;
  const { start, end, kind } = linked.mention;
  const text = document.text.slice(start, end);
  return { text, code: null, how: kind === "place" ? "implied" : "name", start, end };
}

/** "Turkish protesters" → an actor of Turkey without a name. */
export function describePeople(scene: Scene, word: Word): ActorMention {
  const { document, tree } = scene;
  const owners = childrenBy(tree, word.index, "nmod:poss", "compound", "amod").flatMap((child) =>
    actorsAt(document, tree.sentence, child.index),
  );
  const first = Math.min(
    word.index,
    ...childrenBy(tree, word.index, "compound", "amod", "nummod").map((child) => child.index),
  );
  const start = wordAt(tree, Math.min(first, word.index)).start;
  const code = owners.find((owner) => isStateCode(owner.code))?.code ?? null;
  return { text: document.text.slice(start, word.end), code, sector: "CVL", how: "role", start, end: word.end };
}

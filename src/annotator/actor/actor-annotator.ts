import type { ActorIndex } from "../../lexicon/actor-index.ts";
import { createAgentMatcher } from "../../lexicon/agent-matcher.ts";
import type { AgentsLexicon } from "../../lexicon/agents.ts";
import type { Annotator } from "../annotator.ts";
import { linkMentions } from "./link.ts";
import { groupBySentence, type Scene } from "./scene.ts";

/**
 * Links mentions to actors: names by the actor list and the article's own titles, roles by the article and the date,
 * seats of power by syntax, pronouns and "both sides" by what was last spoken of. A capital that is a place here, and
 * "the country", stand for their state with `how: "implied"`.
 */
export function createActorAnnotator(
  index: ActorIndex,
  agents: AgentsLexicon,
): Annotator<"article" | "trees" | "mentions" | "places", "actors"> {
  const matcher = createAgentMatcher(agents);
  return {
    name: "actor",
    requires: ["article", "trees", "mentions", "places"],
    assigns: "actors",
    annotate({ text, article: { article }, trees, mentions, places }, trace) {
      const date = article.published?.slice(0, 10) ?? null;
      const bySentence = groupBySentence(trees, mentions);
      const countries = new Map(
        places.flatMap(({ start, country }) => (country === null ? [] : [[start, country] as const])),
      );
      const scene: Scene = { text, trees, mentions, bySentence, index, matcher, countries, date, trace };
      return linkMentions(scene, article.dateline?.place);
    },
  };
}

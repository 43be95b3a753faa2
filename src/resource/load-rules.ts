import { join } from "node:path";
import { createRules, type Rules } from "../corpus/rules.ts";
import type { StoryModel } from "../corpus/story/stories.ts";
import { readJsonResource } from "./load.ts";

/** How copies, stories, occurrences and deals are told apart, with the weights of the package. */
export function loadRules(): Rules {
  return createRules(readJsonResource(join("models", "stories.json")) as StoryModel);
}

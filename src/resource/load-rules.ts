import { createRules, type Rules } from "../corpus/rules.ts";
import { loadStoryModel } from "./load.ts";

/** How copies, stories, occurrences and deals are told apart, with the weights of the package. */
export function loadRules(): Rules {
  return createRules(loadStoryModel());
}

import type { EventItem } from "./event-item.ts";
import { type Family, familyOf } from "./families.ts";
import { type Grade, grade, NOTHING } from "./grade.ts";
import { agreeOnSum } from "./sums.ts";
import { isTown, relatePlaces } from "./told-place.ts";

const SAME_TOWN = grade(2.5, "in the same town");
const SAME_REGION = grade(1, "in the same country or region");
const CONTAINED = grade(0.5, "one place contains the other");
const OTHER_TOWN = grade(-2.5, "in another town");
const OTHER_STATE = grade(-3, "in another state");
/** One night's strikes hit several towns. */
const OTHER_TARGET = grade(-4.5, "another place was hit");
/** Places named with words are mostly what the words are about. */
const SAME_SUBJECT = grade(0.5, "names the same place");
const OTHER_SUBJECT = grade(-0.5, "names another place");

export function gradePlaces(a: EventItem, b: EventItem): Grade {
  if (a.place === undefined || b.place === undefined) return NOTHING;
  const relation = relatePlaces(a.place, b.place);
  if (familyOf(a.event) === "statement") {
    return relation === "same" ? SAME_SUBJECT : relation === "contained" ? NOTHING : OTHER_SUBJECT;
  }
  if (relation === "same") return isTown(a.place) ? SAME_TOWN : SAME_REGION;
  if (relation === "contained") return CONTAINED;
  if (familyOf(a.event) === "force") return OTHER_TARGET;
  return relation === "apart" ? OTHER_TOWN : OTHER_STATE;
}

const MANY_WORDS = grade(3, "told in much the same words");
const SOME_WORDS = grade(2, "some words in common");
const A_WORD = grade(1, "a word in common");
const FEW_OF_MANY = grade(0.5, "few words in common");

const NO_WORDS: Readonly<Record<Family, Grade>> = {
  meeting: NOTHING,
  force: grade(-1, "told in other words"),
  cooperation: grade(-1.5, "told in other words"),
  // One speaker accuses and demands many things; only the words tell which.
  statement: grade(-3, "told in other words"),
};
const UNTOLD = grade(-1.5, "too few words to tell");
/** Fewer words than this say nothing by being different. */
const ENOUGH_WORDS = 2;

export function gradeWords(a: EventItem, b: EventItem): Grade {
  const shared = countSharedNumbers(a.words, b.words);
  const fewer = Math.min(a.words.length, b.words.length);
  if (shared === 0) {
    // Praise is said, as blame is; that SUPPORT stands beside AGREE is for signatures.
    const family = a.event === "SUPPORT" && b.event === "SUPPORT" ? "statement" : familyOf(a.event);
    // "It did not happen" is not said in the words of those who say that it did.
    if (family === "force" && (a.status === "denied" || b.status === "denied")) return NOTHING;
    if (fewer >= ENOUGH_WORDS) return NO_WORDS[family];
    return family === "statement" ? UNTOLD : NOTHING;
  }
  if (shared * 4 < fewer) return FEW_OF_MANY;
  return shared > 3 ? MANY_WORDS : shared > 1 ? SOME_WORDS : A_WORD;
}

const TOLD_TWICE = grade(-3, "one article tells of two, in different words");

/** What reads an article has put together what it tells twice: what is left apart is two, but for bare headlines. */
export function gradeOwnArticle(item: EventItem, members: readonly EventItem[]): Grade {
  if (familyOf(item.event) === "meeting" || item.words.length === 0) return NOTHING;
  for (const member of members) {
    if (member.article !== item.article || member.words.length === 0) continue;
    if (countSharedNumbers(item.words, member.words) === 0) return TOLD_TWICE;
  }
  return NOTHING;
}

/** Both lists rise. */
function countSharedNumbers(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}

const TOPIC = grade(0.75, "the same topic");

export function gradeTopics(a: EventItem, b: EventItem): Grade {
  for (const topic of a.topics) if (b.topics.includes(topic)) return TOPIC;
  return NOTHING;
}

const SAME_SUM = grade(2, "the same sum");
const OTHER_SUM = grade(-1, "another sum of the same unit");

export function gradeSums(a: EventItem, b: EventItem): Grade {
  let isOther = false;
  for (const sum of a.sums) {
    for (const other of b.sums) {
      const agrees = agreeOnSum(sum, other);
      if (agrees) return SAME_SUM;
      isOther ||= agrees === false;
    }
  }
  return isOther ? OTHER_SUM : NOTHING;
}

const SAME_STORY = grade(2, "in the same story");
const COPY = grade(3, "in a near copy of the article");
const OTHER_STORY = grade(-0.5, "in another story");

export function gradeStories(a: EventItem, b: EventItem): Grade {
  if (a.article === b.article) return NOTHING;
  if (a.copyOf === b.copyOf) return COPY;
  return a.story === b.story ? SAME_STORY : OTHER_STORY;
}

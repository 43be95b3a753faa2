import type { PloverEvent } from "../../src/record/event.ts";
import type { Mode } from "../../src/record/mode.ts";
import { createRandom } from "../../training/random.ts";
import { pick, type Random, type State, type World } from "./world.ts";

/** One thing that happens in a story, as it was: articles report it before or afterwards, and not always rightly. */
export interface Happening {
  readonly id: string;
  readonly event: PloverEvent;
  readonly mode: Mode | undefined;
  readonly actor: State;
  readonly recipient: State;
  /** Which of their people act, if it is they: an index. */
  readonly person: number | null;
  /** Days since 1970. */
  readonly day: number;
  readonly place: { readonly name: string; readonly state: State };
  readonly sum: number | null;
  readonly words: readonly string[];
}

export interface Story {
  readonly number: number;
  readonly a: State;
  readonly b: State;
  readonly topics: readonly string[];
  readonly names: readonly string[];
  readonly happenings: readonly Happening[];
}

/** An article that is to be written: which of its story, when, and of which one it is a copy. */
export interface Assignment {
  readonly story: Story;
  readonly index: number;
  readonly day: number;
  readonly copyOf: number;
}

const EVENTS: readonly (readonly [PloverEvent, Mode | undefined, share: number])[] = [
  ["CONSULT", "meeting", 16],
  ["CONSULT", "visit", 9],
  ["CONSULT", "phone", 5],
  ["REQUEST", "change", 10],
  ["ACCUSE", "disapprove", 10],
  ["SUPPORT", undefined, 7],
  ["AGREE", undefined, 7],
  ["COOPERATE", undefined, 6],
  ["AID", undefined, 5],
  ["THREATEN", "restrict", 5],
  ["REJECT", "change", 5],
  ["SANCTION", "restrict", 4],
  ["ASSAULT", "heavy-weapons", 4],
  ["COERCE", "arrest", 2],
  ["MOBILIZE", "troops", 2],
  ["PROTEST", "demo", 2],
  ["CONCEDE", undefined, 1],
  ["RETREAT", "withdraw", 1],
];
const DEALT = EVENTS.flatMap(([event, mode, share]) => Array.from({ length: share }, () => ({ event, mode })));

const FIRST_DAY = Date.UTC(2024, 0, 1) / 86_400_000;
const DAYS = 730;
const MOST_ARTICLES = 30;
const COPIES = 0.25;
const MANY = new Set<PloverEvent>(["AGREE", "AID", "COOPERATE"]);

/** So many articles over two years, in order of day; their stories have 1 to 30 of them, a few many and most few. */
export function plotArticles(world: World, count: number, seed: number): Assignment[] {
  const random = createRandom(seed);
  const assignments: Assignment[] = [];
  for (let number = 0; assignments.length < count; number++) {
    const start = FIRST_DAY + Math.floor(random() * DAYS);
    const story = plotStory(world, number, start, random);
    const size = Math.min(storySize(random), count - assignments.length);
    for (let index = 0; index < size; index++) {
      const day = start + (index === 0 ? 0 : Math.floor(random() * random() * 12));
      const copyOf = index > 0 && random() < COPIES ? Math.floor(random() * index) : index;
      assignments.push({ story, index, day, copyOf });
    }
  }
  return assignments.sort((a, b) => a.day - b.day || a.story.number - b.story.number || a.index - b.index);
}

/** One to thirty, in proportion to size^-1.5: four on average. */
function storySize(random: Random): number {
  const most = MOST_ARTICLES ** -0.5;
  return Math.min(MOST_ARTICLES, Math.floor((1 - random() * (1 - most)) ** -2));
}

function plotStory(world: World, number: number, start: number, random: Random): Story {
  const a = world.drawState(random);
  let b = world.drawState(random);
  while (b === a) b = world.drawState(random);
  const topics = Array.from({ length: 30 }, () => world.drawTopic(random));
  const names = Array.from({ length: 6 }, () => world.drawName(random));
  const happenings = Array.from({ length: 3 + Math.floor(random() * 5) }, (_, n) =>
    plotHappening(`${number}/${n}`, a, b, { start, topics, random }),
  );
  return { number, a, b, topics, names, happenings };
}

/** One more happening between two states; one meeting in three is yet to come. */
export function plotHappening(
  id: string,
  a: State,
  b: State,
  { start, topics, random }: { readonly start: number; readonly topics: readonly string[]; readonly random: Random },
): Happening {
  const { event, mode } = pick(DEALT, random);
  const [actor, recipient] = random() < 0.6 ? [a, b] : [b, a];
  const isAhead = event === "CONSULT" && random() < 0.33;
  return {
    id,
    event,
    mode,
    actor,
    recipient,
    person: random() < 0.4 ? Math.floor(random() * 3) : null,
    day: isAhead ? start + 3 + Math.floor(random() * 40) : start - Math.floor(random() * 3),
    place: { name: pick(recipient.towns, random), state: recipient },
    sum: MANY.has(event) && random() < 0.6 ? (1 + Math.floor(random() * 99)) * 10_000_000 : null,
    words: Array.from({ length: 4 }, () => pick(topics, random)),
  };
}

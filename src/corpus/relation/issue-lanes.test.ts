import { expect, it } from "vitest";
import type { Lane } from "../../record/answer.ts";
import type { Occurrence } from "../../record/derived.ts";
import { layLanes } from "./issue-lanes.ts";

const about = (id: string, topics: readonly string[], contexts: readonly string[] = []): Occurrence =>
  ({ id, topics, contexts }) as unknown as Occurrence;
const told = (lanes: readonly Lane[]): unknown[] =>
  lanes.map(({ issue, occurrences }) => [issue, occurrences.map(({ id }) => id).join(" ")]);

it("puts each occurrence in the lane of its busiest issue", () => {
  const lanes = layLanes([
    about("a", ["fish", "trade"]),
    about("b", ["trade"]),
    about("c", [], ["human_rights"]),
    about("d", ["trade"], ["military"]),
    about("e", []),
  ]);
  expect(told(lanes)).toEqual([
    ["trade", "a b d"],
    ["human rights", "c"],
    [null, "e"],
  ]);
});

it("lays out at most eight lanes, the rest in the last", () => {
  const lanes = layLanes(Array.from({ length: 20 }, (_, i) => about(`o${i}`, [`topic ${i % 10}`])));
  expect(lanes).toHaveLength(8);
  expect(lanes.at(-1)).toMatchObject({ issue: null });
  expect(lanes.flatMap(({ occurrences }) => occurrences)).toHaveLength(20);
});

it("has no lane for nothing", () => expect(layLanes([])).toEqual([]));

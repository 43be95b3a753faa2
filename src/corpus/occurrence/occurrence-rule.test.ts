import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadReadout } from "../../resource/load.ts";
import { clusterItems } from "../cluster-items.ts";
import { toEventItem } from "./event-item.ts";
import { explainMatch } from "./match.ts";
import { occurrenceRule } from "./occurrence-rule.ts";
import { reportOf, type Telling } from "./reports.fixture.ts";

/** Occurrences as groups of claim ids: "a b | c". */
function groups(tellings: readonly Telling[]): string {
  const clusters = clusterItems(
    tellings.map((telling) => toEventItem(reportOf(telling))),
    occurrenceRule,
  );
  const byCluster = new Map<string, string[]>();
  for (const { id } of tellings) {
    const cluster = clusters.get(id) ?? "";
    byCluster.set(cluster, [...(byCluster.get(cluster) ?? []), id]);
  }
  return [...byCluster.values()].map((ids) => ids.join(" ")).join(" | ");
}

const BUSAN = "Busan KOR 35.1 129.04";
const SEOUL = "Seoul KOR 37.57 126.98";
const leaders = { actors: ["Trump USA"], recipients: ["Xi CHN"], mode: "meeting" } as const;

const cases: readonly (readonly [what: string, expected: string, tellings: readonly Telling[]])[] = [
  [
    "a meeting announced and held",
    "a b",
    [
      { id: "a", day: "2025-10-20", ...leaders, status: "scheduled" },
      { id: "b", day: "2025-10-30", ...leaders, time: "2025-10-30" },
    ],
  ],
  [
    "an announcement takes the first meeting and not the one a week later",
    "a b | c",
    [
      { id: "a", day: "2025-10-20", ...leaders, status: "expected" },
      { id: "b", day: "2025-10-30", ...leaders, time: "2025-10-30" },
      { id: "c", day: "2025-11-06", ...leaders, time: "2025-11-06" },
    ],
  ],
  [
    "two meetings a week apart in one town, without a day",
    "a | b",
    [
      { id: "a", day: "2025-10-30", ...leaders, place: BUSAN },
      { id: "b", day: "2025-11-06", ...leaders, place: BUSAN },
    ],
  ],
  [
    "two meetings a week apart in one story",
    "a | b",
    [
      { id: "a", day: "2025-10-30", ...leaders, place: BUSAN, story: "s" },
      { id: "b", day: "2025-11-06", ...leaders, place: BUSAN, story: "s" },
    ],
  ],
  [
    "the next meeting is announced the day after the last",
    "a | b",
    [
      { id: "a", day: "2025-10-30", ...leaders },
      { id: "b", day: "2025-10-31", ...leaders, status: "scheduled" },
    ],
  ],
  [
    "a plan moved, and held on the new day",
    "a b c",
    [
      { id: "a", day: "2025-10-01", ...leaders, status: "scheduled", time: "2025-10-12", place: BUSAN },
      { id: "b", day: "2025-10-09", ...leaders, status: "scheduled", time: "2025-10-20", place: BUSAN },
      { id: "c", day: "2025-10-21", ...leaders, time: "2025-10-20", place: BUSAN },
    ],
  ],
  [
    "two plans that one article tells",
    "a | b",
    [
      { id: "a", day: "2025-10-01", ...leaders, status: "scheduled", time: "2025-10-12", place: BUSAN, article: "x" },
      { id: "b", day: "2025-10-01", ...leaders, status: "scheduled", time: "2025-10-20", place: BUSAN, article: "x" },
    ],
  ],
  [
    "who is named first, by name or by state",
    "a b c",
    [
      { id: "a", day: "2025-10-30", ...leaders },
      { id: "b", day: "2025-10-30", actors: ["Xi CHN", "Trump USA"] },
      { id: "c", day: "2025-10-31", actors: ["USA"], recipients: ["CHN"], mode: "negotiate" },
    ],
  ],
  [
    "another town is a conflict, not another meeting",
    "a b",
    [
      { id: "a", day: "2025-10-30", ...leaders, time: "2025-10-30", place: BUSAN },
      { id: "b", day: "2025-10-31", ...leaders, time: "2025-10-30", place: SEOUL },
    ],
  ],
  [
    "a day more or less is a conflict where the place ties them",
    "a b",
    [
      { id: "a", day: "2025-10-31", ...leaders, time: "2025-10-30", place: BUSAN },
      { id: "b", day: "2025-10-31", ...leaders, time: "2025-10-29", place: BUSAN },
    ],
  ],
  [
    "one leader meets two",
    "a | b",
    [
      { id: "a", day: "2025-10-30", ...leaders, place: BUSAN, story: "s" },
      { id: "b", day: "2025-10-30", actors: ["Trump USA"], recipients: ["Lee KOR"], place: BUSAN, story: "s" },
    ],
  ],
  [
    "leaders and ministers of the same states meet",
    "a | b",
    [
      { id: "a", day: "2025-10-30", ...leaders },
      { id: "b", day: "2025-10-30", actors: ["Rubio USA"], recipients: ["Wang CHN"], mode: "meeting" },
    ],
  ],
  [
    "a call and a meeting",
    "a | b",
    [
      { id: "a", day: "2025-10-30", ...leaders },
      { id: "b", day: "2025-10-30", ...leaders, mode: "phone" },
    ],
  ],
  [
    "a party is missing, within the story",
    "a b",
    [
      { id: "a", day: "2025-10-30", ...leaders, place: BUSAN, story: "s" },
      { id: "b", day: "2025-10-30", actors: ["Trump USA"], mode: "meeting", place: BUSAN, story: "s" },
    ],
  ],
  [
    "a denial belongs to what is denied",
    "a b",
    [
      { id: "a", day: "2025-10-30", ...leaders },
      { id: "b", day: "2025-10-31", ...leaders, status: "denied" },
    ],
  ],
  [
    "a threat and its deed",
    "a | b",
    [
      {
        id: "a",
        day: "2025-10-30",
        event: "THREATEN",
        mode: "restrict",
        actors: ["USA"],
        recipients: ["CAN"],
        sum: "100 percent",
      },
      {
        id: "b",
        day: "2025-10-31",
        event: "SANCTION",
        mode: "restrict",
        actors: ["USA"],
        recipients: ["CAN"],
        sum: "100 percent",
      },
    ],
  ],
  [
    "accusations of one speaker are told apart by their words",
    "a b | c",
    [
      {
        id: "a",
        day: "2025-10-30",
        event: "ACCUSE",
        actors: ["USA"],
        recipients: ["CHN"],
        quote: "accused of stealing trade secrets",
      },
      {
        id: "b",
        day: "2025-10-30",
        event: "ACCUSE",
        actors: ["USA"],
        recipients: ["CHN"],
        quote: "said it stole secrets about trade",
      },
      {
        id: "c",
        day: "2025-10-30",
        event: "ACCUSE",
        actors: ["USA"],
        recipients: ["CHN"],
        quote: "accused of dumping cheap steel",
      },
    ],
  ],
  [
    "attacks of one day on two towns",
    "a | b",
    [
      {
        id: "a",
        day: "2025-10-30",
        event: "ASSAULT",
        actors: ["RUS"],
        recipients: ["UKR"],
        place: "Kharkiv UKR 50 36.23",
        quote: "shelled a school",
      },
      {
        id: "b",
        day: "2025-10-30",
        event: "ASSAULT",
        actors: ["RUS"],
        recipients: ["UKR"],
        place: "Odesa UKR 46.48 30.72",
        quote: "hit the port with drones",
      },
    ],
  ],
  [
    "two hands for one attack, tied by place, words, day and story",
    "a b",
    [
      {
        id: "a",
        day: "2025-10-30",
        event: "ASSAULT",
        actors: ["IND"],
        recipients: ["AFG"],
        place: "Kabul AFG 34.53 69.17",
        time: "2025-10-30",
        quote: "bombed a market hall",
        story: "s",
      },
      {
        id: "b",
        day: "2025-10-30",
        event: "ASSAULT",
        actors: ["PAK"],
        recipients: ["AFG"],
        place: "Kabul AFG 34.53 69.17",
        time: "2025-10-30",
        quote: "bombed the market hall",
        story: "s",
      },
    ],
  ],
  [
    "who strikes whom is not turned round",
    "a | b",
    [
      {
        id: "a",
        day: "2025-10-30",
        event: "ASSAULT",
        actors: ["RUS"],
        recipients: ["UKR"],
        story: "s",
        quote: "shelled villages",
      },
      {
        id: "b",
        day: "2025-10-30",
        event: "ASSAULT",
        actors: ["UKR"],
        recipients: ["RUS"],
        story: "s",
        quote: "shelled villages",
      },
    ],
  ],
  [
    "a pledge coded as aid and as agreement",
    "a b",
    [
      {
        id: "a",
        day: "2025-10-30",
        event: "AID",
        actors: ["CHN"],
        recipients: ["PSE"],
        sum: "100000000 USD",
        quote: "pledged for rebuilding",
      },
      {
        id: "b",
        day: "2025-10-30",
        event: "AGREE",
        actors: ["Xi CHN"],
        recipients: ["PSE"],
        sum: "100000000 USD",
        quote: "will give",
      },
    ],
  ],
  [
    "a pledge of another sum in the same story",
    "a b",
    [
      {
        id: "a",
        day: "2025-10-30",
        event: "AID",
        actors: ["CHN"],
        recipients: ["PSE"],
        sum: "100000000 USD",
        story: "s",
      },
      {
        id: "b",
        day: "2025-10-30",
        event: "AID",
        actors: ["CHN"],
        recipients: ["PSE"],
        sum: "150000000 USD",
        story: "s",
      },
    ],
  ],
];

describe("claims and the occurrences they report", () => {
  it.each(cases)("%s: %s", (_what, expected, tellings) => {
    expect(groups(tellings)).toBe(expected);
  });

  it("are the same in whatever order the claims come", () => {
    const all = cases.flatMap(([, , tellings], number) =>
      tellings.map((telling) => ({ ...telling, id: `${telling.id}${number}` })),
    );
    const sorted = (text: string): string[] =>
      text
        .split(" | ")
        .map((group) => group.split(" ").sort().join(" "))
        .sort();
    const expected = sorted(groups(all));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(sorted(groups(shuffled))).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it("are few to compare: a dozen keys", () => {
    for (const [, , tellings] of cases) {
      for (const telling of tellings) expect(toEventItem(reportOf(telling)).keys.length).toBeLessThanOrEqual(14);
    }
  });
});

it("says why", () => {
  const [a, b] = [
    toEventItem(reportOf({ id: "a", day: "2025-10-30", ...leaders, time: "2025-10-30" })),
    toEventItem(reportOf({ id: "b", day: "2025-11-06", ...leaders, time: "2025-11-06" })),
  ];
  const { belongs, reasons } = explainMatch(b, { id: "a", members: [a] });
  expect(belongs).toBe(false);
  expect(reasons.map(({ why }) => why)).toContain("at another time");
});

describe("what the engine reads", () => {
  const texts: readonly (readonly [day: string, text: string])[] = [
    ["2025-10-23", "U.S. President Donald Trump will meet Chinese President Xi Jinping in South Korea on October 30."],
    ["2025-10-30", "Donald Trump and Xi Jinping met in Busan on Thursday."],
    ["2025-11-06", "Chinese President Xi Jinping met Donald Trump in Beijing on Thursday."],
  ];

  it("puts the plan and the meeting together, not the one a week later", async () => {
    const readout = await loadReadout();
    const items = texts.map(([day, text], number) => {
      const claim = readout.read(text, { published: day }).claims.find(({ kind }) => kind === "event");
      if (claim?.kind !== "event") throw new Error(`No event in: ${text}`);
      return toEventItem({ ...reportOf({ id: `${number}`, day }), claim: { ...claim, id: `${number}` } });
    });
    expect([...clusterItems(items, occurrenceRule).values()]).toEqual(["0", "0", "2"]);
  });
});

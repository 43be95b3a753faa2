import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contains } from "../../document/span.ts";
import { loadReadout } from "../../resource/load.ts";

const readout = await loadReadout();

/** "source | cue | content … content | form" for each speech act. */
function speechIn(text: string): string[] {
  return readout.annotate(text, { published: "2025-03-10" }).speech.map((act) => {
    const content = act.content.map(({ start, end }) => text.slice(start, end)).join(" … ");
    return [act.source?.text ?? `(${act.hedge})`, act.cue.text, content, act.form].join(" | ");
  });
}

const CASES: readonly (readonly [text: string, ...acts: string[]])[] = [
  ["Norway said that the talks had failed.", "Norway | said | that the talks had failed | indirect"],
  [
    "Chad's government and the rebels have agreed to a truce, the Swiss envoy said.",
    "the Swiss envoy | said | Chad's government and the rebels have agreed to a truce | indirect",
  ],
  ["The talks had failed, Norway said.", "Norway | said | The talks had failed | indirect"],
  [
    'The Chadian president said: "We are tired of waiting."',
    'The Chadian president | said: | "We are tired of waiting." | quoted',
  ],
  [
    "“We are tired,” said the Kenyan foreign minister. “The door is closed.”",
    "the Kenyan foreign minister | said | “We are tired,” … “The door is closed.” | quoted",
  ],
  [
    "“We came,” the Chinese ambassador said, “to listen to our friends.”",
    "the Chinese ambassador | said | “We came,” … “to listen to our friends.” | quoted",
  ],
  ["According to Reuters, Oman will host the talks.", "Reuters | According to | Oman will host the talks | indirect"],
  ["Iran has reportedly moved its ships.", "(reportedly) | reportedly | Iran has … moved its ships | indirect"],
  ["The rebels are said to have left.", "(are said) | are said | The rebels … to have left | indirect"],
  ["It was reported that the rebels had left.", "(was reported) | was reported | that the rebels had left | indirect"],
  ["Spain urged Algeria to reopen the border.", "Spain | urged | Algeria to reopen the border | indirect"],
  ["Ghana pledged to withdraw its troops.", "Ghana | pledged | to withdraw its troops | indirect"],
  ["Moscow describes the exercise as a provocation.", "Moscow | describes | the exercise as a provocation | indirect"],
  [
    "Kyiv denied that its drones had crossed the border.",
    "Kyiv | denied | that its drones had crossed the border | indirect",
  ],
];

describe("who says what", () => {
  it.each(CASES)("%s", (text, ...acts) => {
    expect(speechIn(text)).toEqual(acts);
  });
});

it("knows sources without a name", () => {
  const [act] = readout.annotate("A person close to both firms said the sale was off.", {}).speech;
  expect(act?.source).toMatchObject({ anonymous: true });
});

it("gives each of two framings to its own side", () => {
  const text = "Ankara portrays the visit as a success, while Athens says the talks will change nothing.";
  const sources = readout.annotate(text, {}).speech.map((act) => act.source && "code" in act.source && act.source.code);
  expect(sources).toEqual(["TUR", "GRC"]);
});

it("leaves what a quoted speaker tells of others to him", () => {
  const text = "“I think they said nothing,” said Chilean President Gabriel Boric.";
  expect(speechIn(text)).toHaveLength(1);
});

it("does not take a stance for an utterance", () => {
  expect(speechIn("Turkey supports the plan.")).toEqual([]);
});

it("keeps every span of every act inside the text", () => {
  const words = [
    "“We",
    "go,”",
    "he",
    "said",
    ".",
    '"',
    "Reuters",
    "according",
    "to",
    "that",
    "Iran",
    "denied",
    "\n\n",
    "told",
    ":",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (pieces) => {
      const text = pieces.join(" ");
      for (const act of readout.annotate(text, {}).speech) {
        expect(act.content.length).toBeGreaterThan(0);
        for (const span of [...act.content, act.cue]) {
          expect(contains({ start: 0, end: text.length }, span)).toBe(true);
          expect(contains(act, span)).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});

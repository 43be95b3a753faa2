import { describe, expect, it } from "vitest";
import { clusterItems } from "../cluster-items.ts";
import { bareReading } from "../profile.fixture.ts";
import { type ArticleProfile, describeArticle } from "../profile.ts";
import { copyRule, toCopyItem } from "./copies.ts";
import { bandKeys, compareSignatures, decodeSignature, encodeSignature, minHash } from "./minhash.ts";

const BODY = [
  "Norvania and Estmark will reopen their only railway crossing on Monday, eleven years after it was closed, the transport ministers of the two countries said after talks in the border town of Lisk.",
  "The first train will carry grain from the southern plains of Norvania to the port of Grell, which has stood half empty since Estmark imposed its embargo.",
  '"Nobody here remembers what the quarrel was about, but everybody remembers what it cost," said Ilse Maran, the Norvanian minister, who signed the protocol under a tent beside the rusted tracks.',
  "Her counterpart, Tomas Veld, said customs officers would work in shifts around the clock and that the fee for each wagon would be frozen until the end of next year.",
  "The crossing was shut after a shooting in which two guards died. Both governments blamed smugglers at the time, and an inquiry by a retired judge was never published.",
  "Farmers' unions welcomed the decision, although some warned that cheap imports could undercut growers in the hills of western Estmark before the next harvest.",
  "Opposition parties in Grell have called for a debate in parliament next week on how the costs of repairs, put at 40 million crowns, are to be shared.",
];
const RIVAL = [
  "A border railway that has been closed for more than a decade is to run again from Monday, officials from Norvania and Estmark announced on Friday.",
  "After two days of negotiations at Lisk, transport ministers Ilse Maran and Tomas Veld put their names to a protocol that lets freight pass for the first time since a deadly shooting.",
  "Maran told reporters that the closure had been costly for both peoples. Veld promised that wagon charges would not rise before 2027.",
  "Grain exporters expect to be the first to profit: silos at the port of Grell have been underused for years because lorries must take a detour of 300 kilometres.",
  "Repairs to bridges and signals are estimated at 40 million crowns, and lawmakers want to know who will pay them.",
];

const profileOf = (
  paragraphs: readonly string[],
  headline = "Rail crossing to reopen after eleven years",
): ArticleProfile => describeArticle([headline, ...paragraphs].join("\n\n"), bareReading({ headline }));

const clustersOf = (...profiles: readonly ArticleProfile[]): string[] => {
  const items = profiles.map((profile, i) => toCopyItem(profile, String(i), "2025-10-20"));
  return [...clusterItems(items, copyRule).values()];
};

const [first = "", ...rest] = BODY;
const EDITS: readonly (readonly [edit: string, copy: ArticleProfile])[] = [
  ["another headline", profileOf(BODY, "Grain train to roll again between old rivals")],
  ["a byline and a dateline", profileOf(["By Petra Lomm", `LISK, Norvania (Newswire) - ${first}`, ...rest])],
  ["the last paragraphs cut", profileOf(BODY.slice(0, 4))],
  [
    "a sentence added",
    profileOf([
      ...BODY,
      "The railway was built in 1911 and was once the busiest line of the region, according to a museum in Lisk.",
    ]),
  ],
  [
    "straight quotes, capitals and white space changed",
    profileOf(BODY.map((p) => p.replace(/"/g, "”").replaceAll(" ", "  ").replace("Monday", "MONDAY"))),
  ],
  [
    "words replaced here and there",
    profileOf(
      BODY.map((p) =>
        p.replace("said", "told reporters").replace("welcomed", "praised").replace("countries", "neighbours"),
      ),
    ),
  ],
  ["a credit at the end", profileOf([...BODY, "Reporting by Petra Lomm in Lisk; Editing by Jan Orr"])],
  ["paragraphs joined", profileOf([BODY.join(" ")])],
];

describe("copyRule", () => {
  it.each(EDITS)("finds a copy with %s", (_, copy) => {
    expect(clustersOf(profileOf(BODY), copy)).toEqual(["0", "0"]);
  });

  it("keeps another report of the same happening apart", () => {
    expect(clustersOf(profileOf(BODY), profileOf(RIVAL))).toEqual(["0", "1"]);
  });

  it("finds the original of a cut copy that came first", () => {
    expect(clustersOf(profileOf(BODY.slice(0, 4)), profileOf(BODY))).toEqual(["0", "0"]);
  });

  it("never joins articles without running text", () => {
    expect(clustersOf(profileOf([], ""), profileOf([], ""))).toEqual(["0", "1"]);
  });
});

describe("minHash", () => {
  const words = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => `w${from + i}`);

  it("estimates how much two texts share", () => {
    const [a, b] = [minHash(words(0, 400)), minHash(words(100, 500))];
    const { jaccard, containment } = compareSignatures(a, b);
    expect(jaccard).toBeGreaterThan(0.45);
    expect(jaccard).toBeLessThan(0.75);
    expect(containment).toBeGreaterThan(0.6);
  });

  it("gives different texts no key in common", () => {
    const keys = new Set(bandKeys(minHash(words(0, 300))));
    expect(bandKeys(minHash(words(1000, 1300))).filter((key) => keys.has(key))).toEqual([]);
  });

  it("survives being written down", () => {
    const { signature } = minHash(words(0, 50));
    expect(decodeSignature(encodeSignature(signature))).toEqual(signature);
  });
});

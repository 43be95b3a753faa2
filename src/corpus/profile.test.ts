import { describe, expect, it } from "vitest";
import type { ActorMention } from "../record/actor.ts";
import type { EventClaim } from "../record/claim.ts";
import { bareReading } from "./profile.fixture.ts";
import { describeArticle } from "./profile.ts";

const actor = (code: string): ActorMention => ({ text: code, id: code, code, start: 0, end: 3, how: "name" });

const VISIT: EventClaim = {
  id: "c",
  kind: "event",
  status: "happened",
  attribution: { agencies: [], form: "author" },
  evidence: [{ start: 0, end: 3, quote: "met", rule: "r" }],
  event: "CONSULT",
  mode: "visit",
  contexts: [],
  actors: [actor("USA")],
  recipients: [actor("JPN"), actor("KOR")],
  time: { from: "2025-10-20", to: "2025-10-20", grain: "day", text: "Monday", start: 0, end: 6 },
  place: { name: "Tokyo", country: "JPN", start: 0, end: 5 },
  amounts: [],
  topics: [],
  quad: "verbal-cooperation",
  score: 1,
  cameo: "04",
};
const TEXT =
  "Talks in Tokyo lasted two days. Reporters in Tokyo saw Mr. Veld leave at 9 with 40 aides, and aides smiled.";

describe("describeArticle", () => {
  const profile = describeArticle(TEXT, { ...bareReading({ headline: "Veld in Tokyo" }), claims: [VISIT] });

  it("keeps what the claims name", () => {
    expect(profile).toMatchObject({
      actors: ["USA", "JPN", "KOR"],
      places: ["Tokyo"],
      days: ["2025-10-20"],
      events: ["CONSULT USA JPN", "CONSULT USA KOR"],
      published: null,
    });
  });

  it("weighs names and words, the headline most", () => {
    expect(profile.names).toEqual({ veld: 5, tokyo: 7, "40": 2 });
    expect(profile.words).toMatchObject({ aid: 4, talk: 2, smil: 2 });
  });

  it("is plain JSON of a few kilobytes, however long the article", () => {
    const long = Array.from({ length: 4000 }, (_, i) => `word${String.fromCharCode(97 + (i % 26))}${i} and Name${i}.`);
    const json = JSON.stringify(describeArticle(long.join(" "), bareReading()));
    expect(JSON.parse(json)).toEqual(describeArticle(long.join(" "), bareReading()));
    expect(json.length).toBeLessThan(5000);
  });
});

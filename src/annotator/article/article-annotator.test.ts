import { describe, expect, it } from "vitest";
import type { ArticleHints } from "../../document/document.ts";
import { ReadoutError } from "../../record/readout-error.ts";
import type { ArticleLayer } from "../layers.ts";
import { createArticleAnnotator } from "./article-annotator.ts";

const media = {
  agencies: new Map([
    ["Reuters", "Reuters"],
    ["Xinhua", "Xinhua"],
    ["AP", "Associated Press"],
    ["Kyodo News", "Kyodo"],
  ]),
  outlets: new Map([["The Wire", "The Daily Wire"]]),
};
const annotator = createArticleAnnotator(media);
const read = (text: string, hints: ArticleHints = {}): ArticleLayer => annotator.annotate({ text, hints }, () => {});
const lead = "The minister arrived on Monday.";

describe("headers", () => {
  const cases: readonly (readonly [name: string, text: string, expected: object])[] = [
    [
      "a dated headline and a byline with unnamed agencies",
      ` date 2023-05-04 Minister in Lima Before Talks\n\nBy Staff, Agencies\n\n${lead}`,
      { headline: "Minister in Lima Before Talks", published: "2023-05-04", byline: "Staff", agencies: ["Agencies"] },
    ],
    [
      "a block of fields",
      `date: 3 May 2023\noutlet: The Wire\nbyline: Jo Roe\nheadline: Talks: round two\n\n${lead}`,
      { headline: "Talks: round two", published: "2023-05-03", outlet: "The Daily Wire", byline: "Jo Roe" },
    ],
    [
      "a field without a value",
      `date:\nheadline: Talks resume\nbyline: Jo Roe, Reuters\n\n${lead}`,
      { headline: "Talks resume", published: null, byline: "Jo Roe", agencies: ["Reuters"] },
    ],
    ["a name that every object has", `constructor: a thing\n\n${lead}`, { headline: "" }],
    [
      "a dateline with an agency and a year",
      `LIMA, May 4, 2023 (Reuters) - ${lead}\n\nMore.`,
      { headline: "", published: "2023-05-04", agencies: ["Reuters"], dateline: { place: "LIMA", date: "2023-05-04" } },
    ],
    [
      "a dateline whose year the header gives",
      `date: 2023-01-02\n\nLIMA, Dec 31 (Xinhua) -- ${lead}`,
      { published: "2023-01-02", agencies: ["Xinhua"], dateline: { place: "LIMA", date: "2022-12-31" } },
    ],
    ["a plain dateline", `Talks resume\n\nLima - ${lead}`, { headline: "Talks resume", dateline: { place: "Lima" } }],
    [
      "a deck between headline and byline",
      `Talks resume\n\nOld foes meet again\n\nAnalysis by Jo Roe\nLima, July 20, 2023\n\n${lead}`,
      { headline: "Talks resume", byline: "Jo Roe", published: "2023-07-20" },
    ],
    [
      "a letterhead above the headline",
      `Ministry of Foreign Affairs\n\nVisit of the Minister to Lima\n\n5 May 2023\n\n${lead}`,
      { headline: "Visit of the Minister to Lima", published: "2023-05-05" },
    ],
    [
      "a lead that gives the day in full",
      `Minister in Lima\n\nLIMA (AP) — The minister arrived Thursday, May 4, 2023, for talks.`,
      { published: "2023-05-04", agencies: ["Associated Press"] },
    ],
    [
      "credits in the text",
      `Minister in Lima\n\nAccording to Reuters, he is late. He told Kyodo News so. Reuters Hill is a place.`,
      { agencies: ["Reuters", "Kyodo"] },
    ],
  ];
  it.each(cases)("reads %s", (_, text, expected) => {
    expect(read(text).article).toMatchObject(expected);
  });

  it("takes the caller's word over the text's", () => {
    const { article } = read(`date: 2023-05-04\n\n${lead}`, { published: "2024-01-01", outlet: "Ours" });
    expect(article).toMatchObject({ published: "2024-01-01", outlet: "Ours" });
  });

  it("warns when there is no publication date, and names the option", () => {
    const { article, warnings } = read(lead);
    expect(article.published).toBeNull();
    expect(warnings[0]?.message).toContain("--published");
  });
});

describe("body", () => {
  it("leaves header, byline and dateline out of the paragraphs", () => {
    const text = `Talks resume\n\nBy Jo Roe\n\nLIMA, May 4 (Reuters) - ${lead}\n\nSecond paragraph.`;
    const paragraphs = read(text).paragraphs.map(({ start, end }) => text.slice(start, end));
    expect(paragraphs).toEqual([lead, "Second paragraph."]);
  });

  it("reads a single sentence as body, not as a headline", () => {
    expect(read("Trump met Xi").paragraphs).toHaveLength(1);
    expect(read("Trump met Xi in Busan on 30 October 2025.").paragraphs).toHaveLength(1);
  });
});

describe("language", () => {
  const french =
    "Le président de la République a rencontré mardi à Paris le chancelier allemand pour discuter de la sécurité en Europe. " +
    "Les deux dirigeants ont évoqué la situation au Proche-Orient et les relations commerciales avec les États-Unis, selon un communiqué publié par le palais de l'Élysée.";

  it("names another language", () => {
    expect(() => read(french)).toThrow(ReadoutError);
    expect(() => read(french)).toThrow(/French/);
    expect(() =>
      read(
        "内閣総理大臣は月曜日に東京で米国大統領と会談し、防衛協力の強化について協議した。両首脳は共同声明を発表した。".repeat(
          2,
        ),
      ),
    ).toThrow(/Japanese/);
  });

  it("does not take short or name-laden English for something else", () => {
    expect(() => read("Sergei Lavrov met Hakan Fidan in Antalya.")).not.toThrow();
    expect(() => read("Macron visited Berlin. Merz thanked Macron.\n\n".repeat(200))).not.toThrow();
  });
});

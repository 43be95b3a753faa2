import type { Mention } from "../../document/mention.ts";
import type { CountryLexicon } from "../../lexicon/countries.ts";
import { type PlaceLexicon, placeKey } from "../../lexicon/places.ts";
import type { Place } from "../../record/value.ts";
import type { Annotator } from "../annotator.ts";
import { chooseAll, type NameGroup } from "./context.ts";
import { type Candidate, createGazetteer, type Gazetteer } from "./gazetteer.ts";
import { type Looked, lookUp } from "./name.ts";

/** Names of places, each with the country and point that suit the article best. */
export function createPlaceAnnotator(
  places: PlaceLexicon,
  countries: CountryLexicon,
): Annotator<"article" | "trees" | "mentions", "places"> {
  const gazetteer = createGazetteer(places, countries);
  return {
    name: "place",
    requires: ["article", "trees", "mentions"],
    assigns: "places",
    annotate(document, trace): Place[] {
      const names = document.mentions.filter(({ form }) => form === "name");
      const mentions = names.filter(({ kind }) => kind === "place" || kind === "facility");
      if (mentions.length === 0) return [];
      const groups = groupNames(document.text, mentions, gazetteer);
      const nationalities = names.filter(({ kind }) => kind === "nationality");
      const extra = nationalities.map(({ start, end }) => gazetteer.countryOf(document.text.slice(start, end)));
      const dateline = document.article.article.dateline?.place;
      const from = dateline === undefined ? [] : [gazetteer.find(dateline)[0]?.country];
      const chosen = chooseAll(
        [...groups.values()],
        [...extra, ...from].filter((code) => typeof code === "string"),
      );
      return mentions.map((mention) => {
        const written = document.text.slice(mention.start, mention.end);
        const candidate = chosen.get(placeKey(written));
        const place = toPlace(written, mention, candidate);
        trace({
          annotator: "place",
          rule: candidate ? `place/${candidate.kind}` : "place/unknown",
          anchor: { sentence: mention.sentence, word: mention.head },
          outcome: candidate ? "fired" : "blocked",
          reason: candidate
            ? `${candidate.name}, ${candidate.country ?? "no country"}`
            : "no such name in the gazetteer",
        });
        return place;
      });
    },
  };
}

/** Mentions of the same name together: within one article it means one place. */
function groupNames(text: string, mentions: readonly Mention[], gazetteer: Gazetteer): Map<string, NameGroup> {
  const groups = new Map<string, NameGroup>();
  mentions.forEach((mention, i) => {
    const written = text.slice(mention.start, mention.end);
    const key = placeKey(written);
    const [head = written, ...tail] = written.split(", ");
    const group = groups.get(key) ?? { key, count: 0, within: [], ...preferExact(lookUp(gazetteer, head), head) };
    // "Tucson, Arizona" may be one mention or two.
    const own = tail.length > 0 ? lookUp(gazetteer, tail.join(", ")).candidates : [];
    const next = mentions[i + 1];
    const contained = next && /^,\s?$|^ in (?:the )?$|^ \($/.test(text.slice(mention.end, next.start));
    const within = contained ? lookUp(gazetteer, text.slice(next.start, next.end)).candidates : [];
    groups.set(key, { ...group, count: group.count + 1, within: [...group.within, ...own, ...within] });
  });
  return groups;
}

function fold(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "");
}

const EXACT = 2;

/** "St. Louis" is St. Louis before it is Saint-Louis. */
function preferExact(looked: Looked, written: string): Looked {
  const candidates = looked.candidates.map((candidate) =>
    fold(candidate.name) === fold(written) ? { ...candidate, weight: candidate.weight + EXACT } : candidate,
  );
  return { ...looked, candidates };
}

function toPlace(written: string, { start, end }: Mention, candidate: Candidate | undefined): Place {
  if (!candidate) return { name: written, country: null, start, end };
  const { name, country, lat, lon, geonameId } = candidate;
  // "Sao Paulo" stays as it is written, "SAO PAULO" does not.
  const shown = fold(name) === fold(written) ? written : name;
  return { name: shown, country, lat, lon, ...(geonameId !== undefined && { geonameId }), start, end };
}

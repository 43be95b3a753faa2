import type { Reading } from "../src/record/reading.ts";
import { best, events, includes, isTime, ofKind, parties, quotes } from "./claim-query.ts";
import { matchesActor, matchesSource, sameName } from "./match-actor.ts";

/** One thing that the seed article must yield. `row` groups what belongs to one claim. */
export interface SeedCheck {
  readonly row: string;
  readonly part: string;
  readonly holds: boolean;
}

type Check = (row: string, part: string, holds: boolean) => void;

const DAY = "2025-10-27";
const LATER = ["2025-10-27", "2025-11-02"] as const;
const TRUMP = "person/donald-trump";
const TAKAICHI = "person/sanae-takaichi";
const XI = "person/xi-jinping";

/** Verifies a reading of the seed article, part by part. */
export function checkSeed(reading: Reading): SeedCheck[] {
  const results: SeedCheck[] = [];
  const check: Check = (row, part, holds) => {
    results.push({ row, part, holds });
  };
  checkArticle(reading, check);
  checkMeetings(reading, check);
  checkTrip(reading, check);
  checkActs(reading, check);
  checkDeal(reading, check);
  checkRole(reading, check);
  checkAgenda(reading, check);
  checkStatements(reading, check);
  return results;
}

function checkArticle({ article }: Reading, check: Check): void {
  check("article", "headline", article.headline === "Trump in Tokyo Ahead of Xi Summit");
  check("article", "published", article.published === DAY);
  check("article", "byline Staff", article.byline === "Staff");
  check("article", "an unnamed Agencies", article.agencies.includes("Agencies"));
  check("article", "Reuters credited", article.agencies.includes("Reuters"));
}

function checkMeetings(reading: Reading, check: Check): void {
  const visit = best(events(reading, "CONSULT"), [
    ({ actors }) => includes(actors, TRUMP),
    ({ recipients }) => includes(recipients, "JPN"),
    ({ mode }) => mode === "visit",
    ({ status }) => status === "happened",
    ({ place }) => place?.name === "Tokyo",
    ({ time }) => isTime(time, DAY, DAY),
    ({ actors }) => actors.some(({ code, sector }) => code === "USA" && sector === "GOV"),
  ]);
  check("visit", "Trump visits Japan", visit(0) && visit(1) && visit(2));
  check("visit", "happened", visit(3));
  check("visit", "Tokyo", visit(4));
  check("visit", "the day", visit(5));
  check("visit", "USA, GOV", visit(6));
  const summit = best(events(reading, "CONSULT"), [
    (claim) => includes(parties(claim), TRUMP) && includes(parties(claim), XI),
    ({ place }) => place !== undefined && (place.name === "South Korea" || place.country === "KOR"),
    ({ time }) => isTime(time, ...LATER),
    ({ status }) => status === "scheduled",
  ]);
  check("summit", "Trump with Xi", summit(0));
  check("summit", "South Korea", summit(1));
  check("summit", "later this week", summit(2));
  check("summit", "scheduled", summit(3));
  const talks = best(events(reading, "CONSULT"), [
    (claim) => includes(parties(claim), TRUMP) && includes(parties(claim), TAKAICHI),
    ({ status }) => status === "expected",
    ({ topics }) => topics.some((topic) => /defen[cs]e|security|military/i.test(topic)),
  ]);
  check("Takaichi talks", "Trump with Takaichi", talks(0));
  check("Takaichi talks", "expected", talks(1));
  check("Takaichi talks", "on defence", talks(2));
}

function checkTrip(reading: Reading, check: Check): void {
  const trips = ofKind(reading, "trip").filter((trip) => matchesActor(TRUMP, trip.traveller));
  const trip = trips.toSorted((a, b) => b.stops.length - a.stops.length)[0];
  const stop = (names: readonly string[]) => trip?.stops.find(({ place }) => names.includes(place.name));
  const [tokyo, seoul] = [stop(["Tokyo", "Japan"]), stop(["Seoul", "South Korea"])];
  check("trip", "Tokyo, then Seoul", tokyo !== undefined && seoul !== undefined && trip?.stops.indexOf(tokyo) === 0);
  check("trip", "Tokyo: the day, happened", isTime(tokyo?.time, DAY, DAY) && tokyo?.status === "happened");
  check("trip", "Tokyo: meets Takaichi", includes(tokyo?.meets ?? [], TAKAICHI));
  check("trip", "Seoul: later this week, scheduled", isTime(seoul?.time, ...LATER) && seoul?.status === "scheduled");
  check("trip", "Seoul: meets Xi", includes(seoul?.meets ?? [], XI));
  check("trip", "part of an Asia tour", /asia/i.test(trip?.tour ?? ""));
}

function checkActs(reading: Reading, check: Check): void {
  const request = best(events(reading, "REQUEST"), [
    ({ actors, recipients }) => includes(actors, "USA") && includes(recipients, "JPN"),
    ({ status }) => status === "expected",
    ({ attribution }) => matchesSource("Reuters", attribution),
    ({ topics }) => ["agricultur", "energy", "manufacturing"].every((topic) => topics.join(" ").includes(topic)),
  ]);
  check("request", "USA asks Japan", request(0));
  check("request", "expected", request(1));
  check("request", "source Reuters", request(2));
  check("request", "agriculture, energy, manufacturing", request(3));
  const pledge = best(events(reading, "AGREE"), [
    ({ actors }) => includes(actors, TAKAICHI),
    ({ status }) => status === "happened",
    (claim) => quotes(claim, "military expansion"),
  ]);
  check("pledge", "Takaichi pledges the expansion", pledge(0) && pledge(2));
  check("pledge", "happened", pledge(1));
  const reaffirm = best(ofKind(reading, "event"), [
    (claim) => quotes(claim, "reaffirm") && includes(parties(claim), "USA") && includes(parties(claim), "JPN"),
    ({ status }) => status === "expected",
  ]);
  check("reaffirm", "both sides: USA and JPN", reaffirm(0));
  check("reaffirm", "expected", reaffirm(1));
  const accusation = best(events(reading, "ACCUSE"), [
    ({ actors }) => includes(actors, "USA"),
    ({ recipients }) => includes(recipients, "CHN") && includes(recipients, "PRK"),
    ({ attribution }) => attribution.source !== undefined && matchesActor("USA", attribution.source),
  ]);
  check("accusation", "USA accuses", accusation(0));
  check("accusation", "China and North Korea", accusation(1));
  check("accusation", "source Washington", accusation(2));
}

function checkDeal(reading: Reading, check: Check): void {
  const deals = ofKind(reading, "deal").filter(({ parties }) => includes(parties, "JPN") && includes(parties, "USA"));
  const deal = deals.toSorted((a, b) => b.legs.length - a.legs.length)[0];
  const given = (code: string) => deal?.legs.filter(({ giver }) => giver?.code === code) ?? [];
  const amount = given("JPN").find((leg) => leg.amount)?.amount;
  check(
    "deal",
    "Japan gives investments",
    given("JPN").some(({ thing }) => thing.includes("investment")),
  );
  check("deal", "up to 550 billion USD", amount?.value === 550e9 && amount.currency === "USD");
  check("deal", "qualifier up-to", amount?.qualifier === "up-to");
  check(
    "deal",
    "USA gives reduced tariffs",
    given("USA").some(({ thing }) => thing.includes("tariffs")),
  );
  check(
    "deal",
    "USA gives trade privileges",
    given("USA").some(({ thing }) => thing.includes("privileges")),
  );
  check("deal", "negotiated", deal?.stage === "negotiated");
  check("deal", "reportedly", deal?.attribution.hedge === "reportedly");
}

function checkRole(reading: Reading, check: Check): void {
  const role = ofKind(reading, "role").find(({ actor }) => matchesActor(TAKAICHI, actor));
  check("role", "prime minister of Japan", sameName("prime minister", role?.title ?? "") && role?.country === "JPN");
  check("role", "new", /\bnew\b/i.test(role?.note ?? ""));
  check("role", "first female leader", /first female/i.test(role?.note ?? ""));
}

function checkAgenda(reading: Reading, check: Check): void {
  const issues = (a: string, b: string): string =>
    ofKind(reading, "agenda")
      .filter(({ parties }) => includes(parties, a) && includes(parties, b))
      .flatMap((agenda) => agenda.issues)
      .join(" | ");
  for (const issue of ["missile systems", "maritime surveillance", "Indo-Pacific"]) {
    check("agenda", `USA–JPN: ${issue}`, issues("USA", "JPN").includes(issue));
  }
  for (const issue of ["trade tensions", "tariffs", "tech exports", "fentanyl"]) {
    check("agenda", `USA–CHN: ${issue}`, issues("USA", "CHN").includes(issue));
  }
}

function checkStatements(reading: Reading, check: Check): void {
  const says = (source: string, words: string): boolean =>
    ofKind(reading, "statement").some(
      ({ attribution, content }) =>
        attribution.source !== undefined && matchesActor(source, attribution.source) && content.text.includes(words),
    );
  check("framings", "Washington: strengthen alliances", says("USA", "strengthen alliances"));
  check("framings", "China: stabilizing ties", says("CHN", "stabilizing ties"));
  check("accusation", "statement: growing coercion", says("USA", "growing coercion"));
  for (const words of ["economic pressure", "preserve stable ties"]) {
    const claims = reading.claims.filter((claim) => quotes(claim, words));
    check(
      "own analysis",
      `${words}: kept as the author's`,
      claims.some(({ attribution }) => attribution.form === "author"),
    );
    const told = claims.some((claim) => claim.kind === "event" && claim.status === "happened");
    check("own analysis", `${words}: no event that happened`, !told);
  }
}

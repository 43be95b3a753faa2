import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { Occurrence } from "../../record/derived.ts";
import type { Status } from "../../record/event.ts";
import { MEETINGS, TRIP } from "../claims.fixture.ts";
import { OCCURRENCES } from "../occurrences.fixture.ts";
import {
  EMPTY_SNAPSHOT,
  FIXTURE,
  HOSTILE_SNAPSHOT,
  HOSTILE_TEXT,
  SNAPSHOT,
  type SnapshotParts,
  snapshotOf,
  withTexts,
} from "../snapshot.fixture.ts";
import { writtenText } from "../written.fixture.ts";
import { ical } from "./ical.ts";

const [held] = OCCURRENCES.filter(({ occurrence }) => occurrence.id === "meeting-harbour");

/** The fixture's meeting, changed. */
function meetingWith(change: Partial<Occurrence>): SnapshotParts {
  if (!held) throw new Error("The fixture has no meeting.");
  return { occurrences: [{ ...held, occurrence: { ...held.occurrence, ...change } }] };
}

async function readEvents(parts: SnapshotParts): Promise<ICAL.Component[]> {
  return new ICAL.Component(ICAL.parse(await writtenText(ical, snapshotOf(parts)))).getAllSubcomponents("vevent");
}

const read = (event: ICAL.Component | undefined, name: string) => String(event?.getFirstPropertyValue(name));

describe("ical", () => {
  it("is read back with its fields", async () => {
    const [meeting, tokyo, busan, ...others] = await readEvents(FIXTURE);
    expect(others).toEqual([]);
    expect(read(meeting, "uid")).toBe("urn:readout:occurrence:meeting-harbour");
    expect(read(meeting, "summary")).toBe("Meeting: Donald Trump (USA), Xi Jinping (CHN)");
    expect(read(meeting, "dtstart")).toBe("2025-10-30");
    expect(read(meeting, "dtend")).toBe("2025-10-31");
    expect(read(meeting, "dtstamp")).toBe("2025-10-31T00:00:00Z");
    expect(read(meeting, "created")).toBe("2025-10-30T00:00:00Z");
    expect(read(meeting, "status")).toBe("CONFIRMED");
    expect(read(meeting, "location")).toBe("Busan, KOR");
    expect(meeting?.getFirstPropertyValue("geo")).toEqual([35.10278, 129.04028]);
    expect(read(meeting, "url")).toBe("https://harbour-post.example/2025/article-harbour");
    expect(read(meeting, "description").split("\n")).toEqual([
      "Status: happened; 3 articles, 2 independent",
      `“${MEETINGS[0]?.claim.evidence[0]?.quote}” — Harbour Post, 2025-10-30, https://harbour-post.example/2025/article-harbour`,
      "“Donald Trump met Xi Jinping in Busan on Thursday.” — Evening Courier, 2025-10-31, https://evening-courier.example/2025/article-courier-2",
    ]);
    expect([tokyo, busan].map((stop) => read(stop, "uid"))).toEqual([
      "urn:readout:trip:trip-courier:1",
      "urn:readout:trip:trip-courier:2",
    ]);
    expect(read(busan, "summary")).toBe("Trip: Donald Trump (USA) in Busan");
    expect(read(busan, "description")).toContain("Purpose: talks\nMeets: Xi Jinping (CHN)\n");
  });

  it("keeps the UID of a corrected revision and raises its SEQUENCE", async () => {
    const place = { name: "Gyeongju", country: "KOR" };
    const [before] = await readEvents(meetingWith({}));
    const [after] = await readEvents(meetingWith({ revision: 3, knownFrom: "2025-11-02", place }));
    expect(read(after, "uid")).toBe(read(before, "uid"));
    expect([before, after].map((event) => event?.getFirstPropertyValue("sequence"))).toEqual([1, 2]);
    expect(read(after, "last-modified")).toBe("2025-11-02T00:00:00Z");
    expect(after?.getFirstPropertyValue("geo")).toBeNull();
  });

  it.each([
    ["happened", "CONFIRMED"],
    ["ongoing", "CONFIRMED"],
    ["scheduled", "CONFIRMED"],
    ["expected", "TENTATIVE"],
    ["possible", "TENTATIVE"],
    ["conditional", "TENTATIVE"],
    ["requested", "TENTATIVE"],
    ["denied", "CANCELLED"],
    ["averted", "CANCELLED"],
  ] satisfies (readonly [Status, string])[])("%s is %s", async (status, expected) => {
    const [event] = await readEvents(meetingWith({ status }));
    expect(read(event, "status")).toBe(expected);
    expect(read(event, "summary").endsWith(`(${status})`)).toBe(expected !== "CONFIRMED");
  });

  it.each([
    [{ from: "2025-10-27", to: "2025-10-29", grain: "day" }, ["2025-10-27", "2025-10-30"]],
    [{ from: "2025-12-31", to: "2025-12-31", grain: "day" }, ["2025-12-31", "2026-01-01"]],
    [{ from: "2025-10-27T14:30", to: "2025-10-27T14:30", grain: "minute" }, ["2025-10-27", "2025-10-28"]],
    [{ from: "2025-10-27", to: null, grain: "day" }, ["2025-10-27", "2025-10-28"]],
    [{ from: "2025-10-01", to: "2025-10-31", grain: "month" }, []],
    [{ from: "2025-10-27", to: "2025-11-02", grain: "week" }, []],
    [{ from: null, to: null, grain: "day" }, []],
    [{ from: "2025-13-45", to: "2025-13-45", grain: "day" }, []],
    [null, []],
  ] satisfies (readonly [Occurrence["time"], string[]])[])("of the time %j writes the days %j", async (time, days) => {
    const events = await readEvents(meetingWith({ time }));
    expect(events.flatMap((event) => [read(event, "dtstart"), read(event, "dtend")])).toEqual(days);
  });

  it("leaves out what is no meeting", async () => {
    expect(await readEvents(meetingWith({ event: "ASSAULT" }))).toEqual([]);
  });

  it("shows where sources disagree", async () => {
    const [sanction] = OCCURRENCES.filter(({ occurrence }) => occurrence.conflicts.length > 0);
    const [event] = await readEvents(meetingWith({ conflicts: sanction?.occurrence.conflicts ?? [] }));
    expect(read(event, "description")).toContain(
      "Sources disagree on place: Washington (2 articles, 1 independent); Geneva (1 article)",
    );
  });

  it("writes a stop that several articles tell once, with the latest status", async () => {
    const told = { ...TRIP, claim: { ...TRIP.claim, id: "trip-later" }, knownFrom: "2025-11-01" };
    const stops = told.claim.stops.map((stop) => ({ ...stop, status: "averted" as const }));
    const later = { ...told, claim: { ...told.claim, stops } };
    const one = await readEvents({ trips: [TRIP] });
    for (const trips of [
      [TRIP, later],
      [later, TRIP],
    ]) {
      const both = await readEvents({ trips });
      const uids = both.map((event) => read(event, "uid"));
      expect(uids).toEqual(one.map((event) => read(event, "uid")));
      expect(both.map((event) => read(event, "status"))).toEqual(["CANCELLED", "CANCELLED"]);
      expect(both.map((event) => event.getFirstPropertyValue("sequence"))).toEqual([1, 1]);
    }
  });

  it("lets no text out of its line", async () => {
    const text = await writtenText(ical, HOSTILE_SNAPSHOT);
    const lines = text.split("\r\n");
    for (const line of ["BEGIN:VEVENT", "END:VEVENT"]) expect(lines.filter((it) => it === line)).toHaveLength(3);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[^\P{Cc}\t]/u);
    const injected = withTexts(FIXTURE, () => "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:evil");
    expect(await readEvents(injected)).toHaveLength((await readEvents(FIXTURE)).length);
    const [meeting] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
    expect(read(meeting, "location")).toContain(HOSTILE_TEXT.slice(0, 8));
  });

  it("passes only addresses of pages", async () => {
    const parts: SnapshotParts = JSON.parse(
      JSON.stringify(FIXTURE, (key, value: unknown) => (key === "url" ? "javascript:alert(1)" : value)),
    );
    expect(await writtenText(ical, snapshotOf(parts))).not.toContain("javascript");
  });

  it("is a calendar with a component even when nothing is in the record", async () => {
    const calendar = new ICAL.Component(ICAL.parse(await writtenText(ical, EMPTY_SNAPSHOT)));
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(["vtimezone"]);
    expect(await writtenText(ical, SNAPSHOT)).not.toContain("VTIMEZONE");
  });
});

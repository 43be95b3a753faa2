import { expect, it } from "vitest";
import { isoDay } from "../canonical.ts";
import { reportOf, type Telling } from "./reports.fixture.ts";
import { validTimeOf } from "./valid-time.ts";

const day = "2025-10-30";

it.each<[what: string, telling: Partial<Telling>, from: string, to: string]>([
  ["a day that is said", { time: "2025-10-12" }, "2025-10-12", "2025-10-12"],
  ["what has happened was within days", {}, "2025-10-27", "2025-10-30"],
  ["what was said was said within a day or two", { event: "ACCUSE" }, "2025-10-28", "2025-10-30"],
  ["what is announced is due within weeks", { status: "scheduled" }, "2025-10-30", "2025-12-14"],
  ["what is recalled may be weeks ago", { quote: "a week after the two leaders met" }, "2025-09-29", "2025-10-30"],
  ["what goes on has gone on and will", { event: "ASSAULT", status: "ongoing" }, "2025-10-23", "2025-11-06"],
  ["a day that no calendar has is none", { time: "0050-13-45" }, "2025-10-27", "2025-10-30"],
  ["ten years are none", { time: "2010-01-01/2019-12-31" }, "2025-10-27", "2025-10-30"],
])("%s", (_what, telling, from, to) => {
  const time = validTimeOf(reportOf({ id: "a", day, ...telling }).claim, day);
  expect([isoDay(time.from), isoDay(time.to)]).toEqual([from, to]);
});

import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { browserTest as test } from "./browser-test.fixture.ts";
import { NOW } from "./build-record.fixture.ts";
import { type RecordServer, serveCopy } from "./record.fixture.ts";

let server: RecordServer;
let address: string;

beforeAll(async () => {
  server = await serveCopy(inject("record"));
  const found = await server.keeper.store.occurrences.page({ asOf: null, parties: ["ARM", "AZE"] }, null, 200);
  const [best] = [...found].sort((a, b) => b.history.length - a.history.length);
  address = `/occurrences/${best?.id}`;
});
afterAll(() => server.close());

describe("an occurrence", () => {
  test("shows how it came to be, and who disagrees on what", async ({ openPage }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(address);
    await page.getByRole("heading", { level: 1, name: "Meeting: Nikol Pashinyan (ARM), Ilham Aliyev (AZE)" }).waitFor();
    const steps = page.getByRole("list", { name: "Status history" }).getByRole("listitem");
    expect((await steps.allInnerTexts()).map((text) => text.split("\n")[0])).toEqual([
      "expected",
      "scheduled",
      "happened",
    ]);
    const place = page.getByRole("row", { name: /^Place/ });
    const disputed = await place.locator(".conflict").allInnerTexts();
    expect(await place.innerText()).toContain("sources disagree");
    expect(disputed.join(" ")).toMatch(/Batumi[\s\S]*Tbilisi/);
    expect(await findBarriers()).toEqual([]);
  });

  test("each value has its words, and leads to them", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(address);
    const where = page.locator(".facts").getByRole("button", { name: /Batumi/ });
    await where.focus();
    await page
      .getByRole("tooltip")
      .getByText(/Batumi/)
      .first()
      .waitFor();
    expect(await page.getByRole("tooltip").innerText()).toContain("Yerevan Daily Observer");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/articles\/[0-9a-f]+/);
  });

  test("a revision can be pinned, and left again", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(address);
    await page.getByRole("link", { name: "Revision 1", exact: true }).click();
    await page.waitForURL(/revision=1/);
    await page.getByText("pinned to revision 1").waitFor();
    expect(await page.locator(".stepper").getByRole("listitem").count()).toBe(1);
    await page.getByRole("link", { name: "Go to the newest" }).click();
    await page.getByText("pinned to").waitFor({ state: "detached" });
    await expect.poll(() => page.locator(".stepper").getByRole("listitem").count()).toBe(3);
  });

  test("says when there is none", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW, expected: [/404/] });
    await page.goto("/occurrences/none");
    await page.getByRole("alert").getByText("There is no occurrence none").waitFor();
  });
});

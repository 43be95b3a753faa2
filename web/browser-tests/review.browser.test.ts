import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { browserTest as test } from "./browser-test.fixture.ts";
import { NOW } from "./build-record.fixture.ts";
import { findArticle } from "./find-article.fixture.ts";
import { type RecordServer, serveCopy } from "./record.fixture.ts";

let server: RecordServer;
let article: string;
beforeAll(async () => {
  server = await serveCopy(inject("record"));
  article = await findArticle(server.keeper.store, "State House drops Kinshasa visit");
});
afterAll(() => server.close());

function claimOf(page: Page, event: string): Locator {
  return page.locator(".claim").filter({ has: page.locator(".claim-what", { hasText: new RegExp(`^${event} `) }) });
}

describe("review", () => {
  test("claims are rejected and accepted by keys alone", async ({ openPage }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(`/articles/${article}`);
    const claim = claimOf(page, "REQUEST");
    await claim.getByRole("button", { name: "Reject" }).press("Enter");
    await claim.locator(".decisions", { hasText: "rejected by" }).waitFor();
    expect(await claim.getByRole("button", { name: "Reject" }).getAttribute("aria-pressed")).toBe("true");
    expect(await claim.locator(".chip", { hasText: "rejected" }).count()).toBe(1);
    expect(await findBarriers()).toEqual([]);
    const other = claimOf(page, "CONSULT");
    await other.getByRole("button", { name: "Accept" }).press("Enter");
    await other.locator(".decisions", { hasText: "accepted by" }).waitFor();
    expect(await other.locator(".chip", { hasText: "rejected" }).count()).toBe(0);
  });

  test("a field is edited, signed with a name that is kept", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(`/articles/${article}`);
    const claim = claimOf(page, "ACCUSE");
    await claim.getByText("Edit, merge or split").click();
    await claim.getByLabel("Your name").fill("Ann Reviewer");
    await claim.getByRole("button", { name: "Sign so" }).click();
    await claim.getByLabel("Value").selectOption("denied");
    await claim.getByRole("button", { name: "Save the edit" }).click();
    await claim.locator(".decisions", { hasText: "set status to denied by Ann Reviewer" }).waitFor();
    await claim.locator(".chip.bad", { hasText: "denied" }).waitFor();
  });

  test("a value that does not fit is answered in a sentence, and what was typed stays", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW, expected: [/status of 400/] });
    await page.goto(`/articles/${article}`);
    const claim = claimOf(page, "REJECT");
    await claim.getByText("Edit, merge or split").click();
    await claim.getByLabel("Field").selectOption("place");
    const value = claim.getByLabel("Value");
    await value.fill("Goma");
    await claim.getByRole("button", { name: "Save the edit" }).click();
    expect(await claim.getByRole("alert").textContent()).toContain("This is not JSON");
    await value.fill('{"name": ""}');
    await claim.getByRole("button", { name: "Save the edit" }).click();
    await claim.getByRole("alert").filter({ hasText: "does not fit the field place" }).waitFor();
    expect(await value.inputValue()).toBe('{"name": ""}');
  });
});

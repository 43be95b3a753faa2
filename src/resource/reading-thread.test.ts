import { afterAll, expect, it } from "vitest";
import { loadReadout } from "./load.ts";
import { createReadingThread } from "./reading-thread.ts";

const thread = createReadingThread();
afterAll(() => thread.close());

const TEXT = "Leaders meet\n\nDonald Trump met Xi Jinping in Busan on Thursday.\n";

it("reads what the engine reads, and lets others work meanwhile", async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 5);
  const reading = await thread.read(TEXT, { published: "2025-10-31" });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
  expect(reading).toEqual((await loadReadout()).read(TEXT, { published: "2025-10-31" }));
});

it("hands back errors with their code, and goes on", async () => {
  const german =
    "Der Bundeskanzler traf sich am Donnerstag in Berlin mit dem Präsidenten. Beide sprachen über die Lage in der Ukraine und über neue Maßnahmen. ".repeat(
      4,
    );
  const refused = await thread.read(german, {}).catch((error: unknown) => error);
  const own = await loadReadout().then((readout) => {
    try {
      return readout.read(german);
    } catch (error) {
      return error;
    }
  });
  expect(refused).toEqual(own);
  expect((await thread.read(TEXT, {})).claims.length).toBeGreaterThan(0);
});

it("tells who waits that it was closed", async () => {
  const other = createReadingThread();
  const reading = other.read(TEXT, {});
  await other.close();
  await expect(reading).rejects.toMatchObject({ code: "reading-stopped" });
});

it("reads nothing more once it was closed, and refuses what too many wait for", async () => {
  const other = createReadingThread();
  const many = Array.from({ length: 33 }, () => other.read(TEXT, {}).catch((error: { code: string }) => error.code));
  expect(await many.at(-1)).toBe("reading-busy");
  await other.close();
  expect(await Promise.all(many.slice(0, -1))).toEqual(Array(32).fill("reading-stopped"));
  await expect(other.read(TEXT, {})).rejects.toMatchObject({ code: "reading-stopped" });
});

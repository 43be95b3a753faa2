import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, isoDay } from "./canonical.ts";
import { clusterItems } from "./cluster-items.ts";
import type { ClusterRule, Item } from "./clusters.ts";
import type { PlacedItem } from "./neighbourhood.ts";
import { type ClusterSource, type DirtyItem, recluster } from "./recluster.ts";

interface Point extends Item {
  readonly x: number;
}

/** Joins the cluster whose mean is nearest, if near enough: what comes before decides, and chains of moves are common. */
const nearestMean: ClusterRule<Point> = {
  windowDays: 6,
  choose(item, candidates) {
    const distances = candidates.map(({ id, members }) => ({
      id,
      distance: Math.abs(members.reduce((sum, { x }) => sum + x, 0) / members.length - item.x),
    }));
    const best = distances.sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))[0];
    return best && best.distance < 4 ? best.id : null;
  },
};

class Memory implements ClusterSource<Point> {
  readonly placed = new Map<string, PlacedItem<Point>>();
  async withKeys(keys: readonly string[], from: string): Promise<PlacedItem<Point>[]> {
    return [...this.placed.values()].filter(
      ({ item }) => item.day >= from && item.keys.some((key) => keys.includes(key)),
    );
  }
  async inClusters(clusters: readonly string[]): Promise<PlacedItem<Point>[]> {
    return [...this.placed.values()].filter(({ cluster }) => clusters.includes(cluster ?? ""));
  }
  async put(items: readonly Point[]): Promise<void> {
    const dirty = items.map((item): DirtyItem<Point> => {
      const former = this.placed.get(item.id);
      return { item, cluster: former?.cluster ?? null, formerKeys: former?.item.keys ?? [] };
    });
    const { placed } = await recluster(dirty, nearestMean, this);
    for (const [id, cluster] of placed) {
      const item = items.find((candidate) => candidate.id === id) ?? this.placed.get(id)?.item;
      if (item) this.placed.set(id, { item, cluster });
    }
  }
  clusters(): Map<string, string | null> {
    return new Map([...this.placed].map(([id, { cluster }]) => [id, cluster]));
  }
}

const points = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 30 }),
      day: fc.integer({ min: 0, max: 20 }),
      keys: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 2 }),
    }),
    { maxLength: 24 },
  )
  .map((list) =>
    list.map(({ x, day, keys }, i): Point => ({ id: `p${i}`, day: isoDay(dayNumber("2025-01-01") + day), keys, x })),
  );

describe("recluster", () => {
  it("gives in any order and any portions what clustering everything at once gives", async () => {
    await fc.assert(
      fc.asyncProperty(
        points,
        fc.integer({ min: 1, max: 5 }),
        fc.infiniteStream(fc.nat()),
        async (items, size, random) => {
          const ranks = new Map(items.map((item) => [item.id, random.next().value ?? 0]));
          const shuffled = [...items].sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
          const memory = new Memory();
          for (let i = 0; i < shuffled.length; i += size) await memory.put(shuffled.slice(i, i + size));
          const whole = clusterItems(items, nearestMean);
          for (const { id } of items) expect(memory.placed.get(id)?.cluster).toBe(whole.get(id));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("gives the same when items change their features", async () => {
    await fc.assert(
      fc.asyncProperty(points, points, async (items, others) => {
        const memory = new Memory();
        await memory.put(items);
        const changed = items
          .slice(0, others.length)
          .map((item, i): Point => ({ ...item, ...others[i], id: item.id, day: item.day }));
        for (const item of changed) await memory.put([item]);
        const whole = clusterItems([...changed, ...items.slice(changed.length)], nearestMean);
        for (const { id } of items) expect(memory.placed.get(id)?.cluster).toBe(whole.get(id));
      }),
      { numRuns: 200 },
    );
  });

  it("leaves earlier items where they are", () => {
    fc.assert(
      fc.property(points, (items) => {
        const sorted = [...items].sort((a, b) => (a.day + a.id < b.day + b.id ? -1 : 1));
        const before = clusterItems(sorted.slice(0, -1), nearestMean);
        const after = clusterItems(sorted, nearestMean);
        for (const [id, cluster] of before) expect(after.get(id)).toBe(cluster);
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { createAnswerCache, type KeptAnswer } from "./answer-cache.ts";

const answer = (bytes: number): KeptAnswer => ({ body: new ArrayBuffer(bytes), headers: new Headers() });

describe("the cache of answers", () => {
  it("gives what was put, and forgets what was not asked for longest", () => {
    const cache = createAnswerCache(100);
    for (let i = 0; i < 10; i++) cache.put(`tag ${i}`, answer(10));
    expect(cache.get("tag 0")).not.toBeNull();
    cache.put("tag 10", answer(10));
    expect(cache.get("tag 1")).toBeNull();
    expect(cache.get("tag 0")).not.toBeNull();
    expect(cache.get("tag 10")).not.toBeNull();
  });

  it("keeps no answer that would drive out many others", () => {
    const cache = createAnswerCache(100);
    cache.put("large", answer(11));
    expect(cache.get("large")).toBeNull();
  });

  it("counts an answer once that is put twice", () => {
    const cache = createAnswerCache(100);
    for (let i = 0; i < 20; i++) cache.put("same", answer(10));
    for (let i = 0; i < 9; i++) cache.put(`tag ${i}`, answer(10));
    expect(cache.get("same")).not.toBeNull();
  });
});

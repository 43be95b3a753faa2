import { describe, expect, it } from "vitest";
import { compileEvents, eventsSource } from "./events.schema.ts";

const rule = { name: "plead", match: ["plead"], examples: [{ text: "Peru pleaded." }] };
const compile = (more: object, file: object = {}): ReturnType<typeof compileEvents> =>
  compileEvents([eventsSource.parse({ event: "REQUEST", ...file, rules: [{ ...rule, ...more }] })]);

describe("modes and CAMEO roots of a rule", () => {
  it("are found by word; classes are put in", () => {
    const [compiled] = compile(
      { modes: { yield: ["{free}"], meet: ["talk|summit"] }, cameo: "02", cameos: { "10": ["must"] } },
      { classes: { free: ["release", "set free"] } },
    ).rules;
    expect(compiled?.modes).toEqual({ release: "yield", "set free": "yield", talk: "meet", summit: "meet" });
    expect(compiled).toMatchObject({ cameo: "02", cameos: { must: "10" } });
  });

  it("come from the file where the rule has none", () => {
    const file = { modes: { yield: ["free"] } };
    expect(compile({}, file).rules[0]?.modes).toEqual({ free: "yield" });
    expect(compile({ modes: {} }, file).rules[0]?.modes).toBeUndefined();
  });

  it.each([
    [{ mode: "visit" }, /"visit", which is none of REQUEST/],
    [{ modes: { riot: ["free"] } }, /"riot", which is none of REQUEST/],
    [{ modes: { yield: ["free"], meet: ["free"] } }, /"free" for both "yield" and "meet"/],
    [{ modes: { yield: ["{nothing}"] } }, /word class "nothing"/],
    [{ cameo: "01" }, /cameo/],
    [{ contexts: ["sport"] }, /contexts/],
  ])("%j is refused", (more, message) => {
    expect(() => compile(more)).toThrow(message);
  });
});

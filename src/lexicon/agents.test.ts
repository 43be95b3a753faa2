import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { agentsSource, compileAgents } from "./agents.schema.ts";
import { agentKey } from "./agents.ts";

const lexicon = compileAgents(agentsSource.parse(parse(readFileSync("lexicons/agents.yaml", "utf8"))));

describe("agents", () => {
  test.each([
    ["prime minister", "GOV", false],
    ["Prime Ministers", "GOV", true],
    ["secretaries of state", "GOV", true],
    ["Secretary-General", "GOV", false],
    ["lawmakers", "LEG", true],
    ["policemen", "COP", true],
    ["self-defence forces", "MIL", false],
    ["spokeswoman", "GOV", false],
    ["ministries", "GOV", true],
    ["troops", "MIL", true],
    ["protesters", "OPP", true],
  ])("%s is %s", (phrase, sector, plural) => {
    const form = lexicon.forms[agentKey(phrase)];
    expect(form && lexicon.agents[form.agent]?.sector).toBe(sector);
    expect(form?.plural).toBe(plural);
  });

  test("a noun that stands twice is named", () => {
    const agent = {
      nouns: ["envoy"],
      kind: "person",
      offices: [],
      title: true,
      generic: false,
      member: false,
      apart: false,
    } as const;
    const { agents: _agents, forms: _forms, ...rest } = lexicon;
    expect(() => compileAgents({ ...rest, agents: [agent, agent] })).toThrow(/"envoy" twice/);
  });
});

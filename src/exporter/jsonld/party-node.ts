import { isListedPerson, isStateCode } from "../../record/actor.ts";
import type { Party } from "../../record/kept.ts";

/** A node of schema.org JSON-LD. */
export type Node = { readonly "@type": string | readonly string[] } & Readonly<Record<string, unknown>>;

/**
 * An actor as schema.org has it. A state that acts is a country and an organisation at once, so that it may organise;
 * a person who acts for a state is affiliated with it: the code is no word on nationality. "Officials" of no known
 * kind are a Thing.
 */
export function toPartyNode({ id, name, code, sector }: Party): Node {
  const isState = isStateCode(code);
  const identity = { name, ...(id !== undefined && { identifier: id }) };
  if (isListedPerson({ ...(id !== undefined && { id }) })) {
    return { "@type": "Person", ...identity, ...(isState && { affiliation: toCountry(code) }) };
  }
  if (isState && (id === code || name === code)) return { ...toCountry(code), ...identity };
  if (code !== null && !isState) return { "@type": "Organization", name, identifier: id ?? code };
  if (sector === "GOV" && isState && id !== undefined) {
    return { "@type": "GovernmentOrganization", ...identity, parentOrganization: toCountry(code) };
  }
  return { "@type": "Thing", ...identity, ...(isState && { disambiguatingDescription: `acts for ${code}` }) };
}

function toCountry(code: string): Node {
  return { "@type": ["Country", "Organization"], identifier: code };
}

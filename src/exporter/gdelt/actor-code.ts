import { isStateCode, type Sector } from "../../record/actor.ts";
import type { Party } from "../../record/kept.ts";

/** An actor as CAMEO's actor codebook writes it; empty strings where it says nothing. */
export interface CameoActor {
  readonly code: string;
  readonly country: string;
  readonly knownGroup: string;
  readonly types: readonly string[];
}

/** CAMEO's country codes are ISO's of 2001 and before; these have changed since. */
const COUNTRY: Readonly<Record<string, string>> = { ROU: "ROM", TLS: "TMP", MNE: "MTN" };

/** International bodies with a code of their own (CAMEO actor codebook, "international/transnational"). */
const KNOWN_GROUP: Readonly<Record<string, string>> = {
  "IGO-UN": "UNO",
  "IGO-EU": "EEC",
  "IGO-NATO": "NAT",
  "IGO-ASEAN": "ASN",
  "IGO-ARABLEAGUE": "ARL",
  "IGO-CIS": "CIS",
  "IGO-COE": "COE",
  "IGO-GCC": "GCC",
  "IGO-IAEA": "IAE",
  "IGO-ICC": "ICC",
  "IGO-ICJ": "ICJ",
  "IGO-IMF": "IMF",
  "IGO-INTERPOL": "ITP",
  "IGO-OAS": "OAS",
  "IGO-OPEC": "OPC",
  "IGO-OSCE": "SCE",
  "IGO-WB": "WBK",
  "IGO-WHO": "WHO",
  "IGO-WTO": "WTO",
};

/** CAMEO's roles of actors. It has none for parties, churches (they have religions) and the unknown. */
const TYPE: Readonly<Record<Sector, string>> = {
  ...{ GOV: "GOV", MIL: "MIL", LEG: "LEG", JUD: "JUD", SPY: "SPY", COP: "COP", OPP: "OPP", REB: "REB", CVL: "CVL" },
  ...{ BUS: "BUS", MED: "MED", JRN: "MED", EDU: "EDU", LAB: "LAB", IGO: "IGO", NGO: "NGO", CRM: "CRM", ELI: "ELI" },
  ...{ REF: "REF", PTY: "", REL: "", UNK: "" },
};

/** "USA", GOV → USAGOV; "IGO-UN" → IGOUNO; a rebel group without a code of its own → REB. */
export function cameoActorOf({ code, sector }: Party): CameoActor {
  const state = isStateCode(code) ? code : "";
  const country = COUNTRY[state] ?? state;
  const knownGroup = KNOWN_GROUP[code ?? ""] ?? "";
  const kind = country ? "" : (code?.slice(0, 3) ?? "");
  const types = [...new Set([kind, sector ? TYPE[sector] : ""])].filter(Boolean);
  const [first = "", ...others] = types;
  return { code: `${country}${first}${knownGroup}${others.join("")}`, country, knownGroup, types };
}

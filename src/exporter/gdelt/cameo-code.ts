import type { CameoRoot } from "../../record/cameo.ts";
import type { PloverEvent } from "../../record/event.ts";
import type { Mode } from "../../record/mode.ts";

/** A CAMEO event code and its two shorter forms: "0871", "087", "08". */
export interface CameoCode {
  readonly code: string;
  readonly base: string;
  readonly root: CameoRoot;
}

/**
 * Codes below the root that a mode tells by itself (Schrodt 2012, chapter "CAMEO Event Codes"). A mode that covers
 * several of them, such as `restrict` of a threat, is left out; so is one that says more about means than CAMEO asks.
 */
const OF_MODE: Readonly<Record<string, readonly string[]>> = {
  "CONSULT phone": ["041"],
  "CONSULT visit": ["042"],
  "CONSULT mediate": ["045"],
  "CONSULT negotiate": ["046"],
  "RETREAT ceasefire": ["0871"],
  "RETREAT disarm": ["0873"],
  "RETREAT withdraw": ["0874"],
  "RETREAT release": ["0841"],
  "RETREAT return": ["0842"],
  "RETREAT access": ["086"],
  // An appeal and a demand have the same third digit.
  "REQUEST change": ["024", "104"],
  "REQUEST yield": ["025", "105"],
  "REQUEST meet": ["026", "106"],
  "ACCUSE disapprove": ["111"],
  "ACCUSE allege": ["112"],
  "REJECT change": ["123"],
  "REJECT yield": ["124"],
  "REJECT meet": ["125"],
  "THREATEN ban": ["1322"],
  "THREATEN relations": ["1313"],
  "THREATEN territory": ["1382"],
  "THREATEN violence": ["138"],
  "PROTEST demo": ["141"],
  "PROTEST hunger": ["142"],
  "PROTEST boycott": ["143"],
  "PROTEST obstruct": ["144"],
  "PROTEST riot": ["145"],
  "SANCTION discontinue": ["162"],
  "SANCTION restrict": ["163"],
  "SANCTION expel": ["166"],
  "MOBILIZE police": ["153"],
  "MOBILIZE troops": ["154"],
  // Under root 19 a blockade and an occupation.
  "COERCE restrict": ["172", "191"],
  "COERCE seize": ["171", "192"],
  "COERCE arrest": ["173"],
  "COERCE deport": ["174"],
  "COERCE ban": ["1722"],
  "COERCE curfew": ["1723"],
  "COERCE martial-law": ["1724"],
  "COERCE censor": ["1721"],
  "ASSAULT abduct": ["181"],
  "ASSAULT beat": ["182"],
  "ASSAULT sexual": ["1821"],
  "ASSAULT torture": ["1822"],
  "ASSAULT execute": ["1823"],
  "ASSAULT explosives": ["183"],
  "ASSAULT suicide-attack": ["1831"],
  "ASSAULT assassinate": ["186"],
  "ASSAULT destroy": ["1712"],
  "ASSAULT crowd-control": ["175"],
  "ASSAULT firearms": ["193"],
  "ASSAULT drone": ["195"],
  "ASSAULT massacre": ["202"],
  "ASSAULT cleansing": ["203"],
  "ASSAULT unconventional": ["204"],
};

/**
 * The CAMEO code of an event: what its mode tells, where that lies under its root; else the root's first code, "not
 * specified below" (CONSULT with `meeting` → 040).
 */
export function cameoCodeOf(event: PloverEvent, mode: Mode | undefined, root: CameoRoot): CameoCode {
  const code = OF_MODE[`${event} ${mode}`]?.find((known) => known.startsWith(root)) ?? `${root}0`;
  return { code, base: code.slice(0, 3), root };
}

/** GDELT's quad class goes by the root: verbal and material cooperation, verbal and material conflict. */
export function quadClassOf(root: CameoRoot): 1 | 2 | 3 | 4 {
  if (root <= "05") return 1;
  if (root <= "08") return 2;
  return root <= "13" ? 3 : 4;
}

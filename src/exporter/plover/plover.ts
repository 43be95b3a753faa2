import type { Exporter } from "../exporter.ts";
import { AGREE_INTENSITY, THREATEN_INTENSITY } from "./plover-event.ts";
import { ploverRecord } from "./plover-record.ts";

const NOTES = `# About this file

Events as PLOVER codes them (Halterman et al. 2023, "PLOVER and POLECAT"): a JSON array, one record an occurrence.

- PLOVER has no status. What happened or goes on is coded as it is.
- Scheduled and expected cooperation is AGREE: the visit of next month is an AGREE, not a CONSULT. Scheduled and expected
  material conflict is THREATEN. Verbal conflict to come keeps its type. All have the auxiliary mode \`future\`; AGREE has
  the intensity ${AGREE_INTENSITY}, THREATEN ${THREATEN_INTENSITY}.
- Possible and conditional events keep their type, with the auxiliary mode and the context \`hypothetical\`.
- Requested, denied and averted events are left out. Asking is a REQUEST of its own, refusing a REJECT.
- \`event_mode\` is null for modes that PLOVER does not have (CONSULT \`meeting\`, \`negotiate\`, \`mediate\`; SANCTION
  \`restrict\`; RETREAT \`ease\`).
- The context \`historical\` marks what ended more than a year before it was first reported.
- \`event_date\` is the first day in the world; where no report says, the day of the first report (then \`date_grain\` is
  null).
- \`readout\` has the status, the event and the mode before these rules, and the number of independent sources.
- \`source\` lists every report, copies included; \`text_spans\` are the words it rests on, in UTF-16 units of its text.
`;

/**
 * Events as PLOVER codes them (Halterman et al. 2023, "PLOVER and POLECAT"): a JSON array, one record an occurrence, one
 * a line. `codeEvent` has the rules for what is to come, hypothetical or denied.
 */
export const plover: Exporter = {
  name: "plover",
  description: "PLOVER events as JSON, by PLOVER's conventions for what has not happened",
  extension: ".plover.json",
  mediaType: "application/json",
  companion: { suffix: ".plover.md", text: NOTES },
  async *write(snapshot) {
    let before = "[";
    for await (const reported of snapshot.occurrences()) {
      const record = ploverRecord(reported);
      if (!record) continue;
      yield `${before}\n${JSON.stringify(record)}`;
      before = ",";
    }
    yield before === "[" ? "[]\n" : "\n]\n";
  },
};

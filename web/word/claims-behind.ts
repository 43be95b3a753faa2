import type { Occurrence, OccurrenceField } from "../../src/record/derived.ts";

/** The claims that say a value of an occurrence; where no field has it in these words, all its claims. */
export function claimsBehind(
  { fields, support }: Pick<Occurrence, "fields" | "support">,
  field: OccurrenceField,
  label?: string,
): readonly string[] {
  const values = fields[field] ?? [];
  const value = label === undefined ? values[0] : values.find((each) => each.label === label);
  return (value?.support ?? support).claims;
}

/** The claims that name a party, on whichever side. */
export function claimsNaming(occurrence: Pick<Occurrence, "fields" | "support">, label: string): readonly string[] {
  const { fields, support } = occurrence;
  const value = [...(fields.actors ?? []), ...(fields.recipients ?? [])].find((each) => each.label === label);
  return (value?.support ?? support).claims;
}

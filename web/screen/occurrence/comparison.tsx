import type { FieldValue, Occurrence, OccurrenceField } from "../../../src/record/derived.ts";
import { CitedValue } from "../../evidence/cited-value.tsx";
import { SupportCount } from "../../word/support.tsx";

const FIELDS: readonly (readonly [field: OccurrenceField, name: string])[] = [
  ["status", "Status"],
  ["time", "Time"],
  ["place", "Place"],
  ["actors", "Who acts"],
  ["recipients", "To whom"],
  ["amounts", "How much"],
];

interface ComparisonProps {
  readonly occurrence: Occurrence;
  /** Of each article. */
  readonly outlets: ReadonlyMap<string, string>;
}

/** Field by field: which values are reported, by whom, and whether they can all be right. */
export function Comparison({ occurrence, outlets }: ComparisonProps) {
  return (
    <div class="scroll">
      <table class="comparison">
        <caption>Each value that is reported, and how many independent sources give it</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Values and who gives them</th>
          </tr>
        </thead>
        <tbody>
          {FIELDS.map(([field, name]) => (
            <Row key={field} field={field} name={name} occurrence={occurrence} outlets={outlets} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  field,
  name,
  occurrence,
  outlets,
}: ComparisonProps & { readonly field: OccurrenceField; readonly name: string }) {
  const conflict = occurrence.conflicts.find((each) => each.field === field);
  const values = occurrence.fields[field] ?? [];
  const disputed = new Set(conflict?.values.map(({ label }) => label));
  return (
    <tr>
      <th scope="row">
        {name}
        <span class="verdict">
          {conflict === undefined ? (
            <Verdict field={field} values={values} />
          ) : (
            <strong class="disputed">sources disagree</strong>
          )}
        </span>
      </th>
      <td>
        <ul class="bare">
          {values.map((value) => (
            <li key={value.label} class={disputed.has(value.label) ? "conflict" : ""}>
              <Value value={value} field={field} outlets={outlets} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

/** Values that differ and can all be right are no conflict: "Busan" and "South Korea". */
function Verdict({ field, values }: { readonly field: OccurrenceField; readonly values: readonly FieldValue[] }) {
  const [first, ...others] = values;
  if (first === undefined) return <span class="quiet">not reported</span>;
  if (others.length > 0) return <>{field === "status" ? "changed with time" : "compatible"}</>;
  return first.support.independent > 1 ? <span class="agreed">sources agree</span> : <>one source</>;
}

interface ValueProps {
  readonly value: FieldValue;
  readonly field: OccurrenceField;
  readonly outlets: ReadonlyMap<string, string>;
}

function Value({ value: { label, support }, field, outlets }: ValueProps) {
  const names = [
    ...new Set(support.articles.map((article) => outlets.get(article)).filter((name) => name !== undefined)),
  ];
  return (
    <>
      <CitedValue claims={support.claims} field={field} label={`${field}: ${label}`}>
        {label}
      </CitedValue>{" "}
      <span class="meta dotted">
        <SupportCount support={support} />
        {names.length > 0 && <span>{names.join(", ")}</span>}
      </span>
    </>
  );
}

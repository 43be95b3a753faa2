import type { ComponentChildren } from "preact";
import { isMutual } from "../../../src/brief/phrase.ts";
import type { Occurrence } from "../../../src/record/derived.ts";
import { describeSum, describeWhen, describeWhere } from "../../../src/record/value-words.ts";
import { CitedValue } from "../../evidence/cited-value.tsx";
import { claimsBehind, claimsNaming } from "../../word/claims-behind.ts";
import { Parties } from "../../word/parties.tsx";
import { When } from "../../word/when.tsx";

/** Who, to whom, when, where, how much: each value with its words, and said where nobody reports it. */
export function Facts({ occurrence }: { readonly occurrence: Occurrence }) {
  const { actors, recipients, time, place, amounts, topics } = occurrence;
  const claimsOf = (label: string): readonly string[] => claimsNaming(occurrence, label);
  const mutual = isMutual(occurrence);
  const who = mutual ? [...actors, ...recipients] : actors;
  return (
    <dl class="facts">
      <Fact name="Who">
        <Parties parties={who} claimsOf={claimsOf} field="actors" whenNone="not reported" hasLinks />
      </Fact>
      {!mutual && (
        <Fact name="To whom">
          <Parties parties={recipients} claimsOf={claimsOf} field="recipients" whenNone="not reported" hasLinks />
        </Fact>
      )}
      <Fact name="When">
        {time !== null && (
          <CitedValue claims={claimsBehind(occurrence, "time", describeWhen(time))} field="time" label="time">
            <When time={time} />
          </CitedValue>
        )}
      </Fact>
      <Fact name="Where">
        {place !== null && (
          <CitedValue claims={claimsBehind(occurrence, "place", place.name)} field="place" label="place">
            {describeWhere(place)}
          </CitedValue>
        )}
      </Fact>
      <Fact name="How much">{amounts.length > 0 && <Amounts occurrence={occurrence} />}</Fact>
      {topics.length > 0 && <Fact name="About">{topics.join(", ")}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  const isThere = children !== null && children !== false;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{isThere ? children : <span class="quiet">not reported</span>}</dd>
    </div>
  );
}

function Amounts({ occurrence }: { readonly occurrence: Occurrence }) {
  const labels = [...new Set(occurrence.amounts.map(describeSum))];
  return (
    <ul class="bare">
      {labels.map((label) => (
        <li key={label}>
          <CitedValue claims={claimsBehind(occurrence, "amounts", label)} field="amounts" label={`amount: ${label}`}>
            {label}
          </CitedValue>
        </li>
      ))}
    </ul>
  );
}

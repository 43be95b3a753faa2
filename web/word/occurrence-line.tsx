import type { ComponentChildren } from "preact";
import { labelEvent } from "../../src/brief/event-label.ts";
import { describeEvent, isMutual } from "../../src/brief/phrase.ts";
import type { Occurrence } from "../../src/record/derived.ts";
import { describeSum, describeWhen, describeWhere } from "../../src/record/value-words.ts";
import { segment } from "../address/address.ts";
import { Link } from "../address/link.tsx";
import { CitedValue } from "../evidence/cited-value.tsx";
import { Item } from "../list/item.tsx";
import { claimsBehind, claimsNaming } from "./claims-behind.ts";
import { Parties } from "./parties.tsx";
import { StatusChip } from "./status-chip.tsx";
import { SupportCount } from "./support.tsx";
import { When } from "./when.tsx";

interface OccurrenceLineProps {
  readonly occurrence: Occurrence;
  /** What is to be said beside its status. */
  readonly children?: ComponentChildren;
}

/** The line by which an occurrence is shown in any list: what, who; when, where, how much; how well supported. */
export function OccurrenceLine({ occurrence, children }: OccurrenceLineProps) {
  const { id, event, mode, status, conflicts, support } = occurrence;
  return (
    <div class="occurrence-line">
      <p class="occurrence-what">
        <Link to={`/occurrences/${segment(id)}`} isPrimary label={describeEvent(occurrence)}>
          {labelEvent(event, mode)}
        </Link>
        {": "}
        <WhoToWhom occurrence={occurrence} />{" "}
        <CitedValue claims={claimsBehind(occurrence, "status", status)} field="status" label={`status: ${status}`}>
          <StatusChip status={status} />
        </CitedValue>
        {children}
      </p>
      <p class="meta dotted">
        <WhenOf occurrence={occurrence} />
        <WhereOf occurrence={occurrence} />
        <HowMuch occurrence={occurrence} />
        <SupportCount support={support} />
        {conflicts.length > 0 && (
          <span class="disputed">sources disagree on {conflicts.map(({ field }) => field).join(", ")}</span>
        )}
      </p>
    </div>
  );
}

/** Occurrences as a list that j and k go along. */
export function OccurrenceList({ occurrences }: { readonly occurrences: readonly Occurrence[] }) {
  return (
    <ul class="items">
      {occurrences.map((occurrence) => (
        <Item key={occurrence.id} id={occurrence.id}>
          <OccurrenceLine occurrence={occurrence} />
        </Item>
      ))}
    </ul>
  );
}

/** "A → B", or "A, B" where both do the same. */
export function WhoToWhom({
  occurrence,
  hasLinks = false,
}: {
  readonly occurrence: Occurrence;
  readonly hasLinks?: boolean;
}) {
  const { actors, recipients } = occurrence;
  const claimsOf = (label: string): readonly string[] => claimsNaming(occurrence, label);
  if (isMutual(occurrence)) {
    const all = [...actors, ...recipients];
    return <Parties parties={all} claimsOf={claimsOf} field="actors" whenNone="unnamed parties" hasLinks={hasLinks} />;
  }
  return (
    <>
      <Parties parties={actors} claimsOf={claimsOf} field="actors" hasLinks={hasLinks} />
      {recipients.length > 0 && (
        <>
          <span aria-hidden="true"> → </span>
          <span class="visually-hidden"> towards </span>
          <Parties parties={recipients} claimsOf={claimsOf} field="recipients" hasLinks={hasLinks} />
        </>
      )}
    </>
  );
}

function WhenOf({ occurrence }: { readonly occurrence: Occurrence }) {
  const { time, history, knownFrom } = occurrence;
  if (time === null) return <span>no day given, first told {history[0]?.since ?? knownFrom}</span>;
  return (
    <span>
      <CitedValue claims={claimsBehind(occurrence, "time", describeWhen(time))} field="time" label="time">
        <When time={time} />
      </CitedValue>
    </span>
  );
}

function WhereOf({ occurrence }: { readonly occurrence: Occurrence }) {
  const { place } = occurrence;
  if (place === null) return null;
  const label = describeWhere(place);
  return (
    <span>
      <CitedValue claims={claimsBehind(occurrence, "place", place.name)} field="place" label={`place: ${label}`}>
        {label}
      </CitedValue>
    </span>
  );
}

function HowMuch({ occurrence }: { readonly occurrence: Occurrence }) {
  const sums = [...new Set(occurrence.amounts.map(describeSum))];
  return sums.map((label) => (
    <span key={label}>
      <CitedValue claims={claimsBehind(occurrence, "amounts", label)} field="amounts" label={`amount: ${label}`}>
        {label}
      </CitedValue>
    </span>
  ));
}

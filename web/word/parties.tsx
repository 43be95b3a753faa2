import { Fragment } from "preact";
import { isListedPerson } from "../../src/record/actor.ts";
import type { Party } from "../../src/record/kept.ts";
import { nameParty } from "../../src/record/value-words.ts";
import { segment } from "../address/address.ts";
import { Link } from "../address/link.tsx";
import { CitedValue } from "../evidence/cited-value.tsx";
import { VisibleText } from "../text/visible-text.tsx";

/** What the page of an actor is called by: a person's key, else the code of the state or body. Null where neither is known. */
export function actorIdOf(party: Pick<Party, "id" | "code">): string | null {
  return isListedPerson(party) ? (party.id ?? null) : party.code;
}

/** "Donald Trump (USA)" as a link to the actor's page; plain text where the record knows nobody by it. */
export function PartyLink({ party }: { readonly party: Party }) {
  const id = actorIdOf(party);
  return id === null ? nameParty(party) : <Link to={`/actors/${segment(id)}`}>{nameParty(party)}</Link>;
}

interface PartiesProps {
  readonly parties: readonly Party[];
  /** The claims that name a party, by the party's name in words. */
  claimsOf(label: string): readonly string[];
  /** The part they play: "actors" */
  readonly field?: string;
  /** Said where there is nobody. */
  readonly whenNone?: string;
  /** Whether each has a link to its page beside it; lists do without. */
  readonly hasLinks?: boolean;
}

/** Parties in a row, each with the words that name it. */
export function Parties({ parties, claimsOf, field, whenNone = "somebody", hasLinks = false }: PartiesProps) {
  const named = [...new Map(parties.map((party) => [nameParty(party), party]))];
  if (named.length === 0) return <span class="quiet">{whenNone}</span>;
  return named.map(([label, party], i) => (
    <Fragment key={label}>
      {i > 0 && ", "}
      <CitedValue claims={claimsOf(label)} {...(field === undefined ? {} : { field })} label={label}>
        <VisibleText text={label} />
      </CitedValue>
      {hasLinks && <PageOfActor party={party} />}
    </Fragment>
  ));
}

function PageOfActor({ party }: { readonly party: Party }) {
  const id = actorIdOf(party);
  if (id === null) return null;
  return (
    <Link to={`/actors/${segment(id)}`} class="page-of-actor" label={`page of ${nameParty(party)}`}>
      page
    </Link>
  );
}

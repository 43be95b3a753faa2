import type { Deal } from "../../../src/record/derived.ts";
import { segment } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { StatusChip } from "../../word/status-chip.tsx";
import { SupportCount } from "../../word/support.tsx";

interface RevisionsProps {
  readonly deal: Deal;
  readonly revisions: readonly Deal[];
}

/** Says that what is shown does not move any more, and leads to what is known now. */
export function PinnedNote({ deal: { id, revision, knownFrom, knownTo }, revisions }: RevisionsProps) {
  const newest = revisions.at(-1)?.revision ?? revision;
  return (
    <p class="pinned" role="note">
      This address is pinned to revision {revision} of {newest}, known from {knownFrom}
      {knownTo === null ? "" : ` to ${knownTo}`}.{" "}
      <Link to={`/deals/${segment(id)}`}>{revision === newest ? "Follow the newest" : "Go to the newest"}</Link>
    </p>
  );
}

/** All that the record said about the deal, from when to when. */
export function DealRevisions({ deal, revisions, isPinned }: RevisionsProps & { readonly isPinned: boolean }) {
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">Revisions</h2>
      <p class="meta">Choosing one gives an address that stays the same whatever becomes known.</p>
      <div class="scroll">
        <table class="deal-revisions">
          <caption class="visually-hidden">What the record said of the deal, from when to when</caption>
          <thead>
            <tr>
              <th scope="col">Revision</th>
              <th scope="col">Known</th>
              <th scope="col">Stage</th>
              <th scope="col">Legs</th>
              <th scope="col">Sources</th>
            </tr>
          </thead>
          <tbody>
            {[...revisions].reverse().map((one) => (
              <RevisionRow key={one.revision} one={one} isShown={isPinned && one.revision === deal.revision} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function RevisionRow({ one, isShown }: { readonly one: Deal; readonly isShown: boolean }) {
  const { id, revision, knownFrom, knownTo, stage, legs, support } = one;
  return (
    <tr>
      <th scope="row">
        <Link to={`/deals/${segment(id)}`} query={{ revision: String(revision) }} isCurrent={isShown}>
          {`Revision ${revision}`}
        </Link>
      </th>
      <td>
        {knownFrom} {knownTo === null ? "until now" : `to ${knownTo}`}
      </td>
      <td>
        <StatusChip status={stage} />
      </td>
      <td>{legs.length}</td>
      <td>
        <SupportCount support={support} />
      </td>
    </tr>
  );
}

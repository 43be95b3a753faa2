import type { Occurrence } from "../../../src/record/derived.ts";
import { describeWhen } from "../../../src/record/value-words.ts";
import { segment } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { StatusChip } from "../../word/status-chip.tsx";
import { SupportCount } from "../../word/support.tsx";

interface RevisionsProps {
  readonly occurrence: Occurrence;
  readonly revisions: readonly Occurrence[];
}

/** Says that what is shown does not move any more, and leads to what is known now. */
export function PinnedNote({ occurrence: { id, revision, knownFrom, knownTo }, revisions }: RevisionsProps) {
  const newest = revisions.at(-1)?.revision ?? revision;
  return (
    <p class="pinned" role="note">
      This address is pinned to revision {revision} of {newest}, known from {knownFrom}
      {knownTo === null ? "" : ` to ${knownTo}`}.{" "}
      <Link to={`/occurrences/${segment(id)}`}>{revision === newest ? "Follow the newest" : "Go to the newest"}</Link>
    </p>
  );
}

/** All that the record said about it, from when to when. */
export function Revisions({ occurrence, revisions, isPinned }: RevisionsProps & { readonly isPinned: boolean }) {
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">Revisions</h2>
      <p class="meta">Choosing one gives an address that stays the same whatever becomes known.</p>
      <div class="scroll">
        <table class="revisions">
          <caption class="visually-hidden">What the record said, from when to when</caption>
          <thead>
            <tr>
              <th scope="col">Revision</th>
              <th scope="col">Known</th>
              <th scope="col">Status</th>
              <th scope="col">When</th>
              <th scope="col">Where</th>
              <th scope="col">Sources</th>
            </tr>
          </thead>
          <tbody>
            {[...revisions].reverse().map((one) => (
              <RevisionRow key={one.revision} one={one} isShown={isPinned && one.revision === occurrence.revision} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function RevisionRow({ one, isShown }: { readonly one: Occurrence; readonly isShown: boolean }) {
  const { id, revision, knownFrom, knownTo, status, time, place, support } = one;
  return (
    <tr>
      <td>
        <Link to={`/occurrences/${segment(id)}`} query={{ revision: String(revision) }} isCurrent={isShown}>
          {`Revision ${revision}`}
        </Link>
      </td>
      <td>
        {knownFrom} {knownTo === null ? "until now" : `to ${knownTo}`}
      </td>
      <td>
        <StatusChip status={status} />
      </td>
      <td>{time === null ? "–" : describeWhen(time)}</td>
      <td>{place?.name ?? "–"}</td>
      <td>
        <SupportCount support={support} />
      </td>
    </tr>
  );
}

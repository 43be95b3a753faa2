import { describeEvent } from "../../../src/brief/phrase.ts";
import type { Lane, RelationAnswer } from "../../../src/record/answer.ts";
import type { Occurrence } from "../../../src/record/derived.ts";
import { segment } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { nameQuad, writeScore } from "../../chart/tone.ts";
import { CitedValue } from "../../evidence/cited-value.tsx";
import { VisibleText } from "../../text/visible-text.tsx";
import { claimsBehind } from "../../word/claims-behind.ts";
import { StatusChip } from "../../word/status-chip.tsx";
import { When } from "../../word/when.tsx";

/** The lanes as a table: every sign of the picture is a row. */
export function LaneTable({ answer: { lanes } }: { readonly answer: RelationAnswer }) {
  return (
    <div class="scroll">
      <table class="lane-rows">
        <caption>All that is reported between them, by issue</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col">Status</th>
            <th scope="col">Category</th>
            <th scope="col">Score</th>
          </tr>
        </thead>
        {lanes.map((lane) => (
          <LaneRows key={lane.issue ?? ""} lane={lane} />
        ))}
      </table>
    </div>
  );
}

function LaneRows({ lane: { issue, occurrences } }: { readonly lane: Lane }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={5} class="lane-issue">
          <VisibleText text={issue ?? "no issue named"} />
        </th>
      </tr>
      {occurrences.map((occurrence) => (
        <OccurrenceRow key={occurrence.id} occurrence={occurrence} />
      ))}
    </tbody>
  );
}

function OccurrenceRow({ occurrence }: { readonly occurrence: Occurrence }) {
  const { id, time, status, quad, score } = occurrence;
  return (
    <tr>
      <td>
        {time === null ? (
          <span class="quiet">no day given</span>
        ) : (
          <CitedValue claims={claimsBehind(occurrence, "time")} field="time" label="time">
            <When time={time} />
          </CitedValue>
        )}
      </td>
      <td>
        <Link to={`/occurrences/${segment(id)}`}>
          <VisibleText text={describeEvent(occurrence)} />
        </Link>
      </td>
      <td>
        <CitedValue claims={claimsBehind(occurrence, "status", status)} field="status" label={`status: ${status}`}>
          <StatusChip status={status} />
        </CitedValue>
      </td>
      <td>{nameQuad(quad)}</td>
      <td>{writeScore(score)}</td>
    </tr>
  );
}

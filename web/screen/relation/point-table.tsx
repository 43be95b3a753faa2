import type { RelationAnswer } from "../../../src/record/answer.ts";
import { QUAD_CATEGORIES } from "../../../src/record/event.ts";
import { nameQuad, writeScore } from "../../chart/tone.ts";

/** The curve as numbers. */
export function PointTable({ answer: { points, grain } }: { readonly answer: RelationAnswer }) {
  return (
    <div class="scroll">
      <table class="points">
        <caption>What happened, by {grain}</caption>
        <thead>
          <tr>
            <th scope="col">{grain === "week" ? "Week from" : "Month from"}</th>
            <th scope="col">Mean score</th>
            <th scope="col">Sum of scores</th>
            <th scope="col">Occurrences</th>
            {QUAD_CATEGORIES.map((quad) => (
              <th key={quad} scope="col">
                {nameQuad(quad)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ from, mean, sum, count, quads }) => (
            <tr key={from}>
              <th scope="row">
                <time dateTime={from}>{from}</time>
              </th>
              <td>{writeScore(mean)}</td>
              <td>{writeScore(sum)}</td>
              <td>{count}</td>
              {QUAD_CATEGORIES.map((quad) => (
                <td key={quad}>{quads[quad]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

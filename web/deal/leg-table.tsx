import type { ComponentChildren } from "preact";
import { LEG_COLUMNS } from "./leg-row.tsx";
import "./deal.css";

/** A table of legs. At the width of a telephone each row becomes a card that names its columns. */
export function LegTable({
  caption,
  children,
}: {
  readonly caption: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="scroll">
      <table class="legs">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {LEG_COLUMNS.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}

import { LEG_COLUMNS } from "./leg-row.tsx";

/** Of some deals only that they are made is known. */
export function NoLegs() {
  return (
    <tr class="leg">
      <td colSpan={LEG_COLUMNS.length} class="quiet">
        Who gives what is not reported.
      </td>
    </tr>
  );
}

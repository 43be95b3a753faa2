import { Link } from "../../address/link.tsx";

const EXAMPLES: readonly (readonly [example: string, means: string])[] = [
  ["pipeline talks", "both words, wherever they stand"],
  ['"rare earths"', "these words together"],
  ["tariffs -steel", "the one without the other"],
  ["actor:Japan", "who takes part: a name or a code; with two, both do"],
  ["event:meeting", "what happens: a name or a PLOVER event"],
  ["status:denied", "how real it is: happened, scheduled, expected, denied, …"],
  ["from:2025-10 to:2025-11-15", "when, in the world: days, months or years"],
  ['place:"South Korea"', "where it happens"],
  ["outlet:Reuters", "who prints it"],
];

/** What can be searched for, each with an example that can be tried. */
export function Operators() {
  return (
    <div class="scroll">
      <table class="operators">
        <caption>Type in the search box above: press / from anywhere. Examples to try:</caption>
        <thead>
          <tr>
            <th scope="col">Write</th>
            <th scope="col">to find</th>
          </tr>
        </thead>
        <tbody>
          {EXAMPLES.map(([example, means]) => (
            <tr key={example}>
              <td>
                <Link to="/search" query={{ q: example }}>
                  <code>{example}</code>
                </Link>
              </td>
              <td>{means}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import type { Pair } from "../../../src/record/answer.ts";
import { type Parameters, segment } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { writeScore } from "../../chart/tone.ts";
import { Item } from "../../list/item.tsx";
import { VisibleText } from "../../text/visible-text.tsx";

interface PairTableProps {
  readonly pairs: readonly Pair[];
  /** Kept when a pair is opened. */
  readonly query?: Parameters;
  readonly caption: string;
}

/** Pairs with the number of occurrences and their mean score; what is behind them is on the page of the pair. */
export function PairTable({ pairs, query = {}, caption }: PairTableProps) {
  return (
    <div class="scroll">
      <table class="pairs">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col" class="number">
              Occurrences
            </th>
            <th scope="col" class="number">
              Mean score
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <Item key={`${pair.a} ${pair.b}`} id={`${pair.a} ${pair.b}`} as="tr">
              <th scope="row">
                <Link to={`/relations/${segment(pair.a)}/${segment(pair.b)}`} query={query} isPrimary>
                  <VisibleText text={pair.names.join(" – ")} />
                </Link>
              </th>
              <td class="number">
                <Link
                  to="/occurrences"
                  query={{ ...query, actor: [pair.a, pair.b] }}
                  label={`${pair.count} occurrences of ${pair.names.join(" and ")}`}
                >
                  {pair.count}
                </Link>
              </td>
              <td class="number">{writeScore(pair.mean)}</td>
            </Item>
          ))}
        </tbody>
      </table>
    </div>
  );
}

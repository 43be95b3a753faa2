import type { LedgerLeg } from "../../../src/record/answer.ts";
import { describeSum } from "../../../src/record/value-words.ts";
import { nameLeg, type ToldSum, toldSums } from "../../deal/said-sums.ts";
import { CitedValue } from "../../evidence/cited-value.tsx";
import { VisibleText } from "../../text/visible-text.tsx";

/** What each said of the sums and when: how a figure grew or shrank from mouth to mouth. */
export function SumsOverTime({ legs }: { readonly legs: readonly LedgerLeg[] }) {
  const told = legs.map((leg) => ({ leg, sums: toldSums(leg) })).filter(({ sums }) => sums.length > 0);
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="sums">
      <h2 id="sums">Sums as they were said</h2>
      {told.map(({ leg, sums }) => (
        <div key={leg.id} class="scroll">
          <table class="told">
            <caption>
              <VisibleText text={nameLeg(leg)} />
            </caption>
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">Says</th>
                <th scope="col">What</th>
                <th scope="col">Sum</th>
              </tr>
            </thead>
            <tbody>
              {sums.map((sum, i) => (
                <SumRow key={i} sum={sum} />
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}

function SumRow({ sum: { sum, by, on, claim, what } }: { readonly sum: ToldSum }) {
  const words = describeSum(sum);
  return (
    <tr>
      <td>
        <time dateTime={on}>{on}</time>
      </td>
      <td>
        <VisibleText text={by} />
      </td>
      <td>{what}</td>
      <td>
        <CitedValue claims={[claim]} label={`${what}: ${words}`} class="sum">
          <VisibleText text={words} />
        </CitedValue>
      </td>
    </tr>
  );
}

import { useRoute } from "preact-iso";
import type { DealAnswer } from "../../../src/record/answer.ts";
import { segment, useAddress, writeAddress } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { nameDeal } from "../../deal/deal-name.ts";
import { LegRow } from "../../deal/leg-row.tsx";
import { LegTable } from "../../deal/leg-table.tsx";
import { NoLegs } from "../../deal/no-legs.tsx";
import { StageNow } from "../../deal/stage-now.tsx";
import { StageSteps } from "../../deal/stage-steps.tsx";
import { useAnswer } from "../../http/use-answer.ts";
import { NoAnswer } from "../../list/no-answer.tsx";
import { useTitle } from "../../shell/title.ts";
import { VisibleText } from "../../text/visible-text.tsx";
import { FramingColumns } from "../../word/framing-columns.tsx";
import { outletOf } from "../../word/outlet.ts";
import { Stepper } from "../../word/stepper.tsx";
import { SupportCount } from "../../word/support.tsx";
import { Reports } from "../occurrence/reports.tsx";
import "./deal.css";
import { DealRevisions, PinnedNote } from "./deal-revisions.tsx";
import { SumsOverTime } from "./sums-over-time.tsx";

/** `/deals/:id[?revision=N]`: one exchange, all that was said of it, and how each party puts it. */
export function DealScreen() {
  const id = useRoute().params["id"] ?? "";
  const { asOf, get } = useAddress();
  const revision = get("revision");
  const { answer, problem } = useAnswer<DealAnswer>(
    writeAddress(`/api/deals/${segment(id)}`, { as_of: asOf, revision }),
  );
  useTitle(answer === null ? "Deal" : `Deal: ${nameDeal(answer.deal)}`);
  if (answer === null) {
    return (
      <NoAnswer name="Deal" problem={problem} list="/deals">
        The ledger
      </NoAnswer>
    );
  }
  return (
    <article class="deal-page">
      {revision !== null && <PinnedNote deal={answer.deal} revisions={answer.revisions} />}
      <Head answer={answer} />
      <Legs answer={answer} />
      <SumsOverTime legs={answer.deal.legs} />
      <Voices answer={answer} />
      <DealRevisions deal={answer.deal} revisions={answer.revisions} isPinned={revision !== null} />
    </article>
  );
}

interface PartProps {
  readonly answer: DealAnswer;
}

function Head({ answer: { deal } }: PartProps) {
  return (
    <header>
      <h1>
        <VisibleText text={nameDeal(deal)} />
      </h1>
      <p class="meta dotted">
        <span>
          <StageNow deal={deal} />
        </span>
        <SupportCount support={deal.support} />
        <span>as known since {deal.knownFrom}</span>
        {deal.reviewed && <span>reviewed by a person</span>}
        <span>
          <Link to={`/stories/${segment(deal.story)}`}>its story</Link>
        </span>
      </p>
      <StageSteps deal={deal} />
    </header>
  );
}

function Legs({ answer: { deal } }: PartProps) {
  return (
    <section aria-labelledby="legs">
      <h2 id="legs">Who gives what</h2>
      <LegTable caption="One row for each leg">
        <tbody class="deal">
          {deal.legs.length === 0 ? <NoLegs /> : deal.legs.map((leg) => <LegRow key={leg.id} deal={deal} leg={leg} />)}
        </tbody>
      </LegTable>
    </section>
  );
}

function Voices({ answer: { deal, reports, framing } }: PartProps) {
  const outlets = new Map(reports.map(({ article, from }) => [article, outletOf(from)]));
  const steps = deal.stages.map(({ stage, ...step }) => ({
    ...step,
    status: stage,
    by: outlets.get(step.article) ?? null,
  }));
  return (
    <>
      <section aria-labelledby="stage-history">
        <h2 id="stage-history">How it came about</h2>
        <Stepper steps={steps} field="stage" label="Stages as they became known" />
      </section>
      <section aria-labelledby="framing">
        <h2 id="framing">How each party puts it</h2>
        <FramingColumns framing={framing} />
      </section>
      <section aria-labelledby="reports">
        <h2 id="reports">Reports</h2>
        <Reports reports={reports} />
      </section>
    </>
  );
}

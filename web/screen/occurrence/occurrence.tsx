import { useRoute } from "preact-iso";
import { describeEvent } from "../../../src/brief/phrase.ts";
import type { OccurrenceAnswer } from "../../../src/record/answer.ts";
import { segment, useAddress, writeAddress } from "../../address/address.ts";
import { CitedValue } from "../../evidence/cited-value.tsx";
import { useAnswer } from "../../http/use-answer.ts";
import { NoAnswer } from "../../list/no-answer.tsx";
import { useTitle } from "../../shell/title.ts";
import { claimsBehind } from "../../word/claims-behind.ts";
import { FramingColumns } from "../../word/framing-columns.tsx";
import { outletOf } from "../../word/outlet.ts";
import { StatusChip } from "../../word/status-chip.tsx";
import { Stepper } from "../../word/stepper.tsx";
import { SupportCount } from "../../word/support.tsx";
import { Code } from "./code.tsx";
import { Comparison } from "./comparison.tsx";
import { Facts } from "./facts.tsx";
import "./occurrence.css";
import { Related } from "./related.tsx";
import { Reports } from "./reports.tsx";
import { PinnedNote, Revisions } from "./revisions.tsx";

/** `/occurrences/:id[?revision=N]`: one thing that happened, or was to happen, and everybody who says so. */
export function OccurrenceScreen() {
  const id = useRoute().params["id"] ?? "";
  const { asOf, get } = useAddress();
  const revision = get("revision");
  const { answer, problem, reload } = useAnswer<OccurrenceAnswer>(
    writeAddress(`/api/occurrences/${segment(id)}`, { as_of: asOf, revision }),
  );
  useTitle(answer === null ? "Occurrence" : describeEvent(answer.occurrence));
  if (answer === null) {
    return (
      <NoAnswer name="Occurrence" problem={problem} list="/occurrences">
        All occurrences
      </NoAnswer>
    );
  }
  return <Whole answer={answer} isPinned={revision !== null} reload={reload} />;
}

interface WholeProps {
  readonly answer: OccurrenceAnswer;
  readonly isPinned: boolean;
  reload(): void;
}

function Whole({ answer, isPinned, reload }: WholeProps) {
  const { occurrence, revisions, reports, framing } = answer;
  const outlets = new Map(reports.map(({ article, from }) => [article, outletOf(from)]));
  const steps = occurrence.history.map((step) => ({ ...step, by: outlets.get(step.article) ?? null }));
  return (
    <article class="occurrence">
      {isPinned && <PinnedNote occurrence={occurrence} revisions={revisions} />}
      <Head occurrence={occurrence} />
      <div class="occurrence-top">
        <section aria-labelledby="facts">
          <h2 id="facts">What is reported</h2>
          <Facts occurrence={occurrence} />
        </section>
        <section aria-labelledby="history">
          <h2 id="history">Status history</h2>
          <Stepper steps={steps} field="status" label="Status history" />
        </section>
      </div>
      <section aria-labelledby="comparison">
        <h2 id="comparison">Where sources agree and disagree</h2>
        <Comparison occurrence={occurrence} outlets={outlets} />
      </section>
      <section aria-labelledby="framing">
        <h2 id="framing">How each party puts it</h2>
        <FramingColumns framing={framing} />
      </section>
      <section aria-labelledby="reports">
        <h2 id="reports">Reports</h2>
        <Reports reports={reports} {...(isPinned ? {} : { onDecided: reload })} />
      </section>
      <Related occurrence={occurrence} />
      <Revisions occurrence={occurrence} revisions={revisions} isPinned={isPinned} />
      <Code occurrence={occurrence} />
    </article>
  );
}

function Head({ occurrence }: Pick<OccurrenceAnswer, "occurrence">) {
  const { status, support, conflicts, knownFrom, reviewed } = occurrence;
  return (
    <header>
      <h1>{describeEvent(occurrence)}</h1>
      <p class="meta dotted">
        <span>
          <CitedValue claims={claimsBehind(occurrence, "status", status)} field="status" label={`status: ${status}`}>
            <StatusChip status={status} />
          </CitedValue>
        </span>
        <SupportCount support={support} />
        {conflicts.length > 0 && (
          <span>
            <a class="disputed" href="#comparison">
              sources disagree on {conflicts.map(({ field }) => field).join(", ")}
            </a>
          </span>
        )}
        <span>as known since {knownFrom}</span>
        {reviewed && <span>reviewed by a person</span>}
      </p>
    </header>
  );
}

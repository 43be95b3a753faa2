import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Problem } from "../../src/record/answer.ts";
import type { Report } from "../../src/record/kept.ts";
import { useSession } from "../http/session.ts";
import { toProblem } from "../http/use-answer.ts";
import { ProblemNote } from "../list/list-state.tsx";
import { asEdited } from "./as-edited.ts";
import { type DecisionDraft, decide, verdictOf } from "./decide.ts";
import { DecisionList } from "./decision-list.tsx";
import { EditForm } from "./edit-form.tsx";
import { OBSTACLE_ID } from "./obstacle-note.tsx";
import { SignatureForm, useSignature } from "./signature.tsx";
import { TogetherForm } from "./together-form.tsx";
import "./review.css";

interface ClaimReviewProps {
  readonly report: Pick<Report, "claim" | "decisions">;
  /** Why nothing can be decided about it, whoever asks: the article does not stand any more. */
  readonly obstacle?: string | null;
  /** A decision was kept: what is shown is out of date. */
  onDecided(): void;
}

/** What people decided about a claim, and the controls to decide. */
export function ClaimReview({ report, obstacle = null, onDecided }: ClaimReviewProps) {
  const { claim, decisions } = report;
  const asking = useSession();
  const [by, sign] = useSignature(asking.session);
  const { isBusy, problem, make } = useDeciding(onDecided);
  const [unsigned, setUnsigned] = useState<DecisionDraft | null>(null);
  const reason = obstacle ?? asking.obstacle;
  const onDecide = (draft: DecisionDraft): void => {
    if (by === "") setUnsigned(draft);
    else void make(draft, by);
  };
  const canBePartOf = claim.kind === "event" || claim.kind === "deal";
  return (
    <div class="review">
      <DecisionList decisions={decisions} />
      <Verdict report={report} isBusy={isBusy} reason={reason} onDecide={onDecide} />
      {unsigned !== null && (
        <SignatureForm
          onSign={(name) => {
            sign(name);
            setUnsigned(null);
            void make(unsigned, name);
          }}
        />
      )}
      {reason === null && (
        <Opened summary={canBePartOf ? "Edit, merge or split" : "Edit"}>
          <EditForm key={decisions.length} claim={asEdited(claim, decisions)} isBusy={isBusy} onDecide={onDecide} />
          {canBePartOf && <TogetherForm claim={claim} isBusy={isBusy} onDecide={onDecide} />}
          {asking.session?.hasToken === false && <SignatureForm key={by} before={by} onSign={sign} />}
        </Opened>
      )}
      {problem !== null && <ProblemNote problem={problem} />}
    </div>
  );
}

/** A page has many claims: their forms are made when they are opened. */
function Opened({ summary, children }: { readonly summary: string; readonly children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="review-more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}

interface Deciding {
  readonly isBusy: boolean;
  readonly problem: Problem | null;
  make(draft: DecisionDraft, by: string): Promise<void>;
}

function useDeciding(onDecided: () => void): Deciding {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const make = async (draft: DecisionDraft, by: string): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await decide(draft, by);
      onDecided();
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, problem, make };
}

interface VerdictProps extends Pick<ClaimReviewProps, "report"> {
  readonly isBusy: boolean;
  readonly reason: string | null;
  onDecide(draft: DecisionDraft): void;
}

/** Accept and reject; the one that was said last is pressed. What may not be done stays in reach, with the reason. */
function Verdict({ report, isBusy, reason, onDecide }: VerdictProps) {
  const { claim, decisions } = report;
  const verdict = verdictOf(decisions);
  return (
    <p class="verdict">
      {(["accept", "reject"] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={verdict === kind}
          aria-disabled={reason !== null || isBusy}
          aria-describedby={reason === null ? undefined : OBSTACLE_ID}
          title={reason ?? undefined}
          onClick={() => {
            if (reason === null && !isBusy && verdict !== kind) onDecide({ kind, claim: claim.id });
          }}
        >
          {kind === "accept" ? "Accept" : "Reject"}
        </button>
      ))}
    </p>
  );
}

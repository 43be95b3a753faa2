import { useEffect, useRef, useState } from "preact/hooks";
import type { Problem } from "../../../src/record/answer.ts";
import type { Reading } from "../../../src/record/reading.ts";
import { segment, useAddress } from "../../address/address.ts";
import { ProblemError, send } from "../../http/client.ts";
import { useSession } from "../../http/session.ts";
import { toProblem } from "../../http/use-answer.ts";
import { ProblemNote } from "../../list/list-state.tsx";
import { Beside } from "../../reading/beside.tsx";
import { useTitle } from "../../shell/title.ts";
import { VisibleText } from "../../text/visible-text.tsx";
import { type Draft, toBody, useDraft } from "./draft.ts";
import { DraftFields } from "./draft-fields.tsx";
import "./paste.css";

/** A text is read on the spot. It is kept only when the reader says so. */
export function Paste() {
  useTitle("Paste an article");
  const address = useAddress();
  const [draft, change, forget] = useDraft();
  const { obstacle } = useSession();
  const work = useWork();
  const [read, setRead] = useState<ReadDraft | null>(null);
  const readIt = (): Promise<void> =>
    work.run("Reading …", async () => {
      const reading = await send<Reading>("/api/readings", toBody(draft));
      address.set({ sel: null }, { replace: true });
      setRead({ reading, draft });
    });
  const keepIt = (): Promise<void> =>
    work.run("Reading and putting it into the record …", async () => {
      const [kept] = await send<readonly Kept[]>("/api/articles", toBody(draft));
      if (kept === undefined) return;
      if (kept.tombstone !== undefined) throw new ProblemError(wasRetracted(kept.tombstone));
      forget();
      address.go(`/articles/${segment(kept.id)}`);
    });
  const isBusy = work.doing !== null;
  const isEmpty = draft.text.trim() === "";
  return (
    <>
      <h1>Paste an article</h1>
      <form
        class="paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy && !isEmpty) void readIt();
        }}
      >
        <DraftFields draft={draft} onChange={change} />
        <p class="paste-buttons">
          <button type="submit" disabled={isBusy || isEmpty}>
            Read it
          </button>
          <button
            type="button"
            disabled={isBusy || isEmpty || obstacle !== null}
            title={obstacle ?? undefined}
            onClick={() => void keepIt()}
          >
            Keep it in the record
          </button>
          <span class="hint">{obstacle ?? "Reading keeps nothing."}</span>
        </p>
        <p role="status">
          {isBusy && <progress aria-label={work.doing ?? ""} />} {work.doing}
        </p>
        {work.problem !== null && <ProblemNote problem={work.problem} />}
      </form>
      {read !== null && <ReadResult read={read} isStale={read.draft !== draft} />}
    </>
  );
}

/** What became of the text: in the record now, there already, or taken out before. */
interface Kept {
  readonly id: string;
  readonly tombstone?: { readonly reason: string; readonly by: string };
}

function wasRetracted({ reason, by }: NonNullable<Kept["tombstone"]>): Problem {
  const detail = `This article was taken out of the record by ${by} and stays out: ${reason}`;
  return { type: "about:blank", title: "Retracted", status: 409, detail, code: "retracted" };
}

interface ReadDraft {
  readonly reading: Reading;
  readonly draft: Draft;
}

interface Work {
  /** What is being done, in words. */
  readonly doing: string | null;
  readonly problem: Problem | null;
  run(doing: string, task: () => Promise<void>): Promise<void>;
}

function useWork(): Work {
  const [doing, setDoing] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    doing,
    problem,
    async run(name, task) {
      setDoing(name);
      setProblem(null);
      try {
        await task();
      } catch (error) {
        setProblem(toProblem(error));
      } finally {
        setDoing(null);
      }
    },
  };
}

/** What was read, as the page of an article shows it. */
function ReadResult({ read: { reading, draft }, isStale }: { readonly read: ReadDraft; readonly isStale: boolean }) {
  const element = useRef<HTMLElement>(null);
  // what was asked for is below the form
  useEffect(() => {
    element.current?.focus({ preventScroll: true });
    element.current?.scrollIntoView({ block: "start" });
  }, [reading]);
  const { article, claims, warnings } = reading;
  return (
    <section class="read-result" ref={element} tabIndex={-1} aria-labelledby="read-headline">
      <h2 id="read-headline">
        <VisibleText text={article.headline || "(no headline)"} />
      </h2>
      <p class="meta">
        {claims.length === 1 ? "1 claim" : `${claims.length} claims`}; nothing is kept.
        {isStale && " The form has changed since: read it again."}
      </p>
      {warnings.map(({ code, message }) => (
        <p key={code} class="problem">
          <VisibleText text={message} />
        </p>
      ))}
      <Beside text={draft.text} claims={claims} />
    </section>
  );
}

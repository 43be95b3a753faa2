import { useMemo } from "preact/hooks";
import { useRoute } from "preact-iso";
import type { ArticleAnswer } from "../../../src/record/answer.ts";
import type { Report } from "../../../src/record/kept.ts";
import { segment, useAddress, writeAddress } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { useAnswer } from "../../http/use-answer.ts";
import { ListState } from "../../list/list-state.tsx";
import { Beside } from "../../reading/beside.tsx";
import { asEdited } from "../../review/as-edited.ts";
import { ClaimReview } from "../../review/claim-review.tsx";
import { verdictOf } from "../../review/decide.ts";
import { ObstacleNote } from "../../review/obstacle-note.tsx";
import { useTitle } from "../../shell/title.ts";
import { ArticleHead } from "./article-head.tsx";

/** An article's text beside its claims, where people decide about them. */
export function Article() {
  const { id = "" } = useRoute().params;
  const { asOf } = useAddress();
  const { answer, problem, isLoading, reload } = useAnswer<ArticleAnswer>(
    writeAddress(`/api/articles/${segment(id)}`, { as_of: asOf }),
  );
  useTitle(answer?.article.article.headline || "Article");
  return (
    <>
      {answer === null && <h1>Article</h1>}
      <ListState isLoading={isLoading} problem={problem} isEmpty={answer === null} whenEmpty="">
        {answer !== null && <Shown answer={answer} onDecided={reload} />}
      </ListState>
    </>
  );
}

function Shown({ answer, onDecided }: { readonly answer: ArticleAnswer; onDecided(): void }) {
  const { article, text, claims: reports } = answer;
  const address = useAddress();
  const { asOf } = address;
  const claims = useMemo(() => reports.map(({ claim, decisions }) => asEdited(claim, decisions)), [reports]);
  const byId = new Map(reports.map((report) => [report.claim.id, report]));
  // a claim may move to another section: it stays the selected one
  const reload = (id: string): void => {
    address.set({ sel: id }, { replace: true });
    onDecided();
  };
  const obstacle =
    asOf !== null
      ? "This is the record as it stood on another day. Show it as it is now to decide."
      : article.ending === undefined
        ? null
        : "This article does not stand any more, so nothing is decided about its claims.";
  return (
    <>
      <ArticleHead answer={answer} />
      <ObstacleNote obstacle={obstacle} />
      <Beside
        text={text}
        claims={claims}
        isRejected={({ id }) => verdictOf(byId.get(id)?.decisions ?? []) === "reject"}
        about={({ id }) => {
          const report = byId.get(id);
          if (report === undefined) return null;
          return (
            <>
              <PartOf report={report} />
              <ClaimReview report={report} obstacle={obstacle} onDecided={() => reload(id)} />
            </>
          );
        }}
      />
    </>
  );
}

/** The occurrence or deal that a claim reports. */
function PartOf({ report: { claim, partOf } }: { readonly report: Report }) {
  if (partOf === null) return null;
  const [place, name] = claim.kind === "deal" ? ["/deals", "deal"] : ["/occurrences", "occurrence"];
  return (
    <p>
      <Link to={`${place}/${segment(partOf)}`} isPrimary>
        Its {name}
      </Link>
    </p>
  );
}

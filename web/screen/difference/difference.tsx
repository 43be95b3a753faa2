import type { ComponentChildren } from "preact";
import { useRoute } from "preact-iso";
import type { Difference as DifferenceAnswer } from "../../../src/record/answer.ts";
import type { KeptArticle } from "../../../src/record/kept.ts";
import { segment, useAddress, writeAddress } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { useAnswer } from "../../http/use-answer.ts";
import { ListState } from "../../list/list-state.tsx";
import { useTitle } from "../../shell/title.ts";
import { showInvisible, VisibleText } from "../../text/visible-text.tsx";
import { Instant } from "../../word/instant.tsx";
import { ClaimChanges } from "./claim-changes.tsx";
import { joinChanges } from "./join-changes.ts";
import "../../reading/reading.css";
import "./difference.css";

/** What became of a text from one version to the next, and of what was read in it. */
export function Difference() {
  const { id = "", other = "" } = useRoute().params;
  const { asOf } = useAddress();
  const address = writeAddress(`/api/articles/${segment(id)}/difference/${segment(other)}`, { as_of: asOf });
  const { answer, problem, isLoading } = useAnswer<DifferenceAnswer>(address);
  useTitle("What changed");
  return (
    <>
      <h1>What changed between two articles</h1>
      <ListState isLoading={isLoading} problem={problem} isEmpty={answer === null} whenEmpty="">
        {answer !== null && <Shown answer={answer} />}
      </ListState>
    </>
  );
}

function Shown({ answer: { from, to, parts } }: { readonly answer: DifferenceAnswer }) {
  const isSame = parts.every(({ kind }) => kind === "same");
  return (
    <>
      <dl class="difference-sides">
        <Side name="Before" article={from} />
        <Side name="After" article={to} />
      </dl>
      <ClaimChanges from={from.article.id} to={to.article.id} />
      <h2>The text</h2>
      <p class="meta">
        {isSame ? "The two texts are the same." : "[− removed −] and {+ added +} are marked so; all else stayed."}
      </p>
      <div class="article-text difference-text" dir="auto">
        {joinChanges(parts).map(({ kind, text }, i) => (
          <Part key={i} kind={kind}>
            {showInvisible(text)}
          </Part>
        ))}
      </div>
    </>
  );
}

function Side({ name, article: { article } }: { readonly name: string; readonly article: KeptArticle }) {
  const { id, headline, outlet, published } = article;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Link to={`/articles/${segment(id)}`}>
          <VisibleText text={headline || "(no headline)"} />
        </Link>{" "}
        <span class="meta">
          {outlet !== undefined && <VisibleText text={`${outlet}, `} />}
          {published === null ? "undated" : <Instant at={published} />}
        </span>
      </dd>
    </div>
  );
}

interface PartProps {
  readonly kind: DifferenceAnswer["parts"][number]["kind"];
  readonly children: ComponentChildren;
}

/** The marks are text, so that they are heard, copied and seen without colours. */
function Part({ kind, children }: PartProps) {
  if (kind === "same") return <>{children}</>;
  if (kind === "added") {
    return (
      <ins>
        <span class="difference-mark">{"{+"}</span>
        {children}
        <span class="difference-mark">{"+}"}</span>
      </ins>
    );
  }
  return (
    <del>
      <span class="difference-mark">[−</span>
      {children}
      <span class="difference-mark">−]</span>
    </del>
  );
}

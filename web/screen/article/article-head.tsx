import type { ComponentChildren } from "preact";
import type { ArticleAnswer } from "../../../src/record/answer.ts";
import type { KeptArticle } from "../../../src/record/kept.ts";
import { segment } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { OutsideLink } from "../../text/outside-link.tsx";
import { VisibleText } from "../../text/visible-text.tsx";
import { Instant } from "../../word/instant.tsx";
import "./article.css";

/** What is known of an article besides its text, and what became of it. */
export function ArticleHead({ answer }: { readonly answer: ArticleAnswer }) {
  const { article: kept, versions, copies } = answer;
  const { headline, outlet, agencies, byline, dateline, published, url } = kept.article;
  return (
    <header class="article-head">
      <h1>
        <VisibleText text={headline || "(no headline)"} />
      </h1>
      <EndingNote article={kept} />
      <dl class="facts">
        <Fact name="Outlet">{outlet !== undefined && <VisibleText text={outlet} />}</Fact>
        <Fact name="Through">{agencies.length > 0 && <VisibleText text={agencies.join(", ")} />}</Fact>
        <Fact name="By">{byline !== undefined && <VisibleText text={byline} />}</Fact>
        <Fact name="From">{dateline?.place !== undefined && <VisibleText text={dateline.place} />}</Fact>
        <Fact name="Published">{published === null ? "the article does not say" : <Instant at={published} />}</Fact>
        <Fact name="Recorded">
          <Instant at={kept.recordedAt} />
        </Fact>
        <Fact name="Address">{url !== undefined && <OutsideLink url={url} />}</Fact>
        <Fact name="Story">
          <Link to={`/stories/${segment(kept.story)}`}>what else is told of it</Link>
        </Fact>
      </dl>
      <Versions of={kept} versions={versions} />
      <Copies of={kept} copies={copies} />
    </header>
  );
}

/** A fact that is not known is not shown. */
function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  if (!children) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Why an article does not stand any more. */
export function EndingNote({ article: { ending, knownTo } }: { readonly article: KeptArticle }) {
  if (ending === undefined) return null;
  const since = knownTo === null ? "" : ` on ${knownTo}`;
  return (
    <p class="problem">
      {ending.kind === "superseded" ? (
        <>
          Superseded{since} by <Link to={`/articles/${segment(ending.by)}`}>a later version</Link>. What it told stands
          here as it was.
        </>
      ) : (
        <>
          Retracted{since} by <VisibleText text={ending.by} />: <VisibleText text={ending.reason} />
        </>
      )}
    </p>
  );
}

function Versions({ of, versions }: { readonly of: KeptArticle; readonly versions: readonly KeptArticle[] }) {
  if (versions.length < 2) return null;
  return (
    <details class="article-others" open>
      <summary>{versions.length} versions</summary>
      <ol>
        {versions.map((version, i) => {
          const { id, published } = version.article;
          const before = versions[i - 1];
          const name = `${published ?? version.knownFrom}`;
          return (
            <li key={id}>
              {id === of.article.id ? `${name} (this one)` : <Link to={`/articles/${segment(id)}`}>{name}</Link>}
              {before !== undefined && (
                <>
                  {" · "}
                  <Link to={`/articles/${segment(before.article.id)}/difference/${segment(id)}`}>
                    what changed from the one before
                  </Link>
                </>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}

function Copies({ of, copies }: { readonly of: KeptArticle; readonly copies: readonly KeptArticle[] }) {
  const others = copies.filter(({ article }) => article.id !== of.article.id);
  if (others.length === 0) return null;
  const isCopy = of.copyOf !== of.article.id;
  return (
    <details class="article-others">
      <summary>
        {isCopy ? "A near copy; it adds no independent source. " : ""}
        {others.length === 1 ? "1 near copy or original" : `${others.length} near copies or originals`}
      </summary>
      <ul>
        {others.map(({ article: { id, headline, outlet, published } }) => (
          <li key={id}>
            <Link to={`/articles/${segment(id)}`}>
              <VisibleText text={headline || "(no headline)"} />
            </Link>{" "}
            <span class="meta">
              <VisibleText text={[outlet, published].filter(Boolean).join(", ")} />
            </span>{" "}
            <Link to={`/articles/${segment(of.article.id)}/difference/${segment(id)}`}>compare</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

import type { KeptArticle } from "../../../src/record/kept.ts";
import { segment } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { Item } from "../../list/item.tsx";
import { VisibleText } from "../../text/visible-text.tsx";
import { Instant } from "../../word/instant.tsx";
import { outletOf } from "../../word/outlet.ts";
import "./story.css";

/** Who tells the story, in order; copies and versions that no longer stand are marked, for they count once or not. */
export function StoryArticles({ articles }: { readonly articles: readonly KeptArticle[] }) {
  const byId = new Map(articles.map((kept) => [kept.article.id, kept]));
  return (
    <div class="scroll">
      <table class="story-articles">
        <caption class="visually-hidden">Articles of this story</caption>
        <thead>
          <tr>
            <th scope="col">Published</th>
            <th scope="col">Outlet</th>
            <th scope="col">Headline</th>
            <th scope="col">Standing</th>
          </tr>
        </thead>
        <tbody>
          {articles.map((kept) => (
            <Item key={kept.article.id} id={kept.article.id} as="tr">
              <td>{kept.article.published === null ? "undated" : <Instant at={kept.article.published} />}</td>
              <td>
                <VisibleText text={outletOf(kept)} />
                {kept.article.agencies.length > 0 && (
                  <span class="source">
                    through <VisibleText text={kept.article.agencies.join(", ")} />
                  </span>
                )}
              </td>
              <td>
                <Link to={`/articles/${segment(kept.article.id)}`} isPrimary>
                  <VisibleText text={kept.article.headline || "Article without a headline"} />
                </Link>
              </td>
              <td>
                <Standing kept={kept} original={byId.get(kept.copyOf)} />
              </td>
            </Item>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface StandingProps {
  readonly kept: KeptArticle;
  /** What it is a copy of, where that is in the story. */
  readonly original: KeptArticle | undefined;
}

function Standing({ kept: { article, ending, copyOf }, original }: StandingProps) {
  if (ending?.kind === "retracted") {
    return (
      <>
        <span class="chip bad">retracted</span> <VisibleText text={ending.reason} />
      </>
    );
  }
  if (ending?.kind === "superseded") {
    return (
      <>
        replaced by <Link to={`/articles/${segment(ending.by)}`}>a later version</Link>
      </>
    );
  }
  if (copyOf === article.id) return <>own report</>;
  return (
    <>
      near copy of{" "}
      <Link to={`/articles/${segment(copyOf)}`}>
        {original === undefined ? "another article" : <VisibleText text={outletOf(original)} />}
      </Link>
    </>
  );
}

import type { KeptArticle } from "../../../src/record/kept.ts";
import { segment, useAddress, writeAddress } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { usePages } from "../../http/use-pages.ts";
import { Item } from "../../list/item.tsx";
import { ListState } from "../../list/list-state.tsx";
import { More } from "../../list/more.tsx";
import { TakeAway } from "../../list/take-away.tsx";
import { useTitle } from "../../shell/title.ts";
import { VisibleText } from "../../text/visible-text.tsx";
import { Instant } from "../../word/instant.tsx";
import { ArticleFilters } from "./article-filters.tsx";
import "./articles.css";

/** All articles of the record, those that do not stand any more marked. */
export function Articles() {
  const address = useAddress();
  useTitle("Articles");
  const pages = usePages<KeptArticle>(
    writeAddress("/api/articles", {
      as_of: address.asOf,
      outlet: address.getAll("outlet"),
      words: address.get("words"),
      from: address.get("from"),
      to: address.get("to"),
    }),
  );
  const { items, problem, isLoading } = pages;
  return (
    <>
      <h1>Articles</h1>
      <p>
        <Link to="/articles/new">Paste an article</Link> to have it read on the spot. What was superseded or retracted
        is listed as of a day on which it stood.
      </p>
      <ArticleFilters />
      <ListState
        isLoading={isLoading}
        problem={problem}
        isEmpty={items.length === 0}
        whenEmpty="No article fits. Take a filter away, or paste an article."
      >
        <ul class="items">
          {items.map((article) => (
            <Item key={article.article.id} id={article.article.id}>
              <ArticleLine article={article} />
            </Item>
          ))}
        </ul>
        <More {...pages} />
      </ListState>
      <TakeAway formats={["csv"]} />
    </>
  );
}

function ArticleLine({ article: kept }: { readonly article: KeptArticle }) {
  const { id, headline, outlet, agencies, published } = kept.article;
  return (
    <>
      <p class="article-line">
        <Link to={`/articles/${segment(id)}`} isPrimary>
          <VisibleText text={headline || "(no headline)"} />
        </Link>{" "}
        {kept.ending !== undefined && <span class="chip bad">{kept.ending.kind}</span>}
        {kept.copyOf !== id && <span class="chip">near copy</span>}
      </p>
      <p class="meta">
        {published === null ? "undated" : <Instant at={published} />}
        {outlet !== undefined && (
          <>
            {" · "}
            <VisibleText text={outlet} />
          </>
        )}
        {agencies.length > 0 && (
          <>
            {" · through "}
            <VisibleText text={agencies.join(", ")} />
          </>
        )}
        {kept.ending?.kind === "retracted" && (
          <>
            {" · retracted: "}
            <VisibleText text={kept.ending.reason} />
          </>
        )}
        {kept.ending?.kind === "superseded" && (
          <>
            {" · "}
            <Link to={`/articles/${segment(kept.ending.by)}`}>the later version</Link>
          </>
        )}
      </p>
    </>
  );
}

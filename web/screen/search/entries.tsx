import { putInWords } from "../../../src/brief/claim-words.ts";
import type { LedgerDeal } from "../../../src/record/answer.ts";
import type { KeptArticle, Report } from "../../../src/record/kept.ts";
import { nameParties } from "../../../src/record/value-words.ts";
import { segment } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { CitedValue } from "../../evidence/cited-value.tsx";
import { Item } from "../../list/item.tsx";
import { VisibleText } from "../../text/visible-text.tsx";
import { outletOf } from "../../word/outlet.ts";
import { StatusChip } from "../../word/status-chip.tsx";
import { SupportCount } from "../../word/support.tsx";

// What is found, one line or two each.

export function DealEntry({ deal: { id, parties, legs, stage, stages, support } }: { readonly deal: LedgerDeal }) {
  const things = legs.map(({ thing }) => thing).join("; ");
  return (
    <Item id={`deal-${id}`}>
      <Link to={`/deals/${segment(id)}`} isPrimary>
        {nameParties(parties) || "unnamed parties"}
      </Link>
      {things === "" ? "" : ": "}
      {things !== "" && (
        <CitedValue claims={support.claims} field="legs" label="what is exchanged">
          <VisibleText text={things} />
        </CitedValue>
      )}{" "}
      <p class="meta dotted">
        <span>
          <CitedValue claims={stages.slice(-1).map(({ claim }) => claim)} field="stage" label={`stage: ${stage}`}>
            <StatusChip status={stage} />
          </CitedValue>
        </span>
        <SupportCount support={support} />
      </p>
    </Item>
  );
}

export function ArticleEntry({ kept }: { readonly kept: KeptArticle }) {
  const { id, headline, published } = kept.article;
  return (
    <Item id={id}>
      <Link to={`/articles/${segment(id)}`} isPrimary>
        <VisibleText text={headline || "Article without a headline"} />
      </Link>
      <p class="meta dotted">
        <VisibleText text={outletOf(kept)} />
        <span>{published?.slice(0, 10) ?? "undated"}</span>
        {kept.copyOf !== id && <span>near copy</span>}
      </p>
    </Item>
  );
}

export function ClaimEntry({ report: { claim, from } }: { readonly report: Report }) {
  const { what, says } = putInWords(claim);
  const { article } = from;
  return (
    <Item id={claim.id}>
      <CitedValue claims={[claim.id]} label={claim.kind}>
        <VisibleText text={what} />
      </CitedValue>
      <p class="meta dotted">
        <span>{claim.kind}</span>
        {says !== "" && <VisibleText text={says} />}
        <span>
          <Link to={`/articles/${segment(article.id)}`} query={{ sel: claim.id }} isPrimary>
            <VisibleText text={outletOf(from)} />
          </Link>
        </span>
        <span>{article.published?.slice(0, 10) ?? "undated"}</span>
      </p>
    </Item>
  );
}

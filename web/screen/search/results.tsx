import type { ComponentChildren } from "preact";
import type { SearchAnswer } from "../../../src/record/answer.ts";
import { segment } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { Item } from "../../list/item.tsx";
import { OccurrenceList } from "../../word/occurrence-line.tsx";
import { SourcesOfStory, StoryLink } from "../../word/story.tsx";
import { ArticleEntry, ClaimEntry, DealEntry } from "./entries.tsx";

/** What was found, kind by kind; kinds with nothing are not shown. */
export function Results({ answer }: { readonly answer: SearchAnswer }) {
  const { occurrences, deals, stories, actors, articles, claims } = answer;
  const kinds = [occurrences, deals, stories, actors, articles, claims];
  if (kinds.every(({ length }) => length === 0)) {
    return <p class="empty">Nothing in the record fits. Take a part of the query away, or try other words.</p>;
  }
  return (
    <>
      <Kind name="Actors" count={actors.length}>
        <ul class="items actor-results">
          {actors.map(({ id, name, occurrences: count }) => (
            <Item key={id} id={`actor-${id}`}>
              <Link to={`/actors/${segment(id)}`} isPrimary>
                {name}
              </Link>{" "}
              <span class="meta">{count === 1 ? "1 occurrence" : `${count} occurrences`}</span>
            </Item>
          ))}
        </ul>
      </Kind>
      <Kind name="Occurrences" count={occurrences.length}>
        <OccurrenceList occurrences={occurrences} />
      </Kind>
      <Kind name="Deals" count={deals.length}>
        <ul class="items">
          {deals.map((deal) => (
            <DealEntry key={deal.id} deal={deal} />
          ))}
        </ul>
      </Kind>
      <Kind name="Stories" count={stories.length}>
        <ul class="items">
          {stories.map((story) => (
            <Item key={story.id} id={`story-${story.id}`}>
              <StoryLink story={story} isPrimary />
              <p class="meta dotted">
                <SourcesOfStory story={story} />
                <span>{story.lastPublished}</span>
              </p>
            </Item>
          ))}
        </ul>
      </Kind>
      <Kind name="Articles" count={articles.length}>
        <ul class="items">
          {articles.map((kept) => (
            <ArticleEntry key={kept.article.id} kept={kept} />
          ))}
        </ul>
      </Kind>
      <Kind name="Statements, trips, agendas and roles" count={claims.length}>
        <ul class="items">
          {claims.map((report) => (
            <ClaimEntry key={report.claim.id} report={report} />
          ))}
        </ul>
      </Kind>
    </>
  );
}

interface KindProps {
  readonly name: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

function Kind({ name, count, children }: KindProps) {
  if (count === 0) return null;
  return (
    <section>
      <h2>
        {name} <span class="meta">{count}</span>
      </h2>
      {children}
    </section>
  );
}

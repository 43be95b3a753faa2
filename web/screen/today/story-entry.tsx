import type { StatusChange, StoryNews, TodayStory } from "../../../src/record/answer.ts";
import type { Occurrence } from "../../../src/record/derived.ts";
import { segment } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { CitedValue } from "../../evidence/cited-value.tsx";
import { Item } from "../../list/item.tsx";
import { VisibleText } from "../../text/visible-text.tsx";
import { OccurrenceLine } from "../../word/occurrence-line.tsx";
import { StatusChangeChip } from "../../word/status-chip.tsx";
import { SourcesOfStory, StoryLink } from "../../word/story.tsx";

/** Outlets named on the front page; the story has them all. */
const OUTLETS = 4;
/** Changes of status shown apart from the occurrences on the page. */
const CHANGES = 5;

/** One story: who tells it, what is new in it, and what it tells. */
export function StoryEntry({ entry }: { readonly entry: TodayStory }) {
  const { story, outlets, occurrences, occurrenceCount, news } = entry;
  const rest = occurrenceCount - occurrences.length;
  const changesOf = (id: string): readonly StatusChange[] =>
    withoutBeginning(news?.changes.filter(({ occurrence }) => occurrence === id) ?? []);
  return (
    <Item id={story.id} as="article" class="story-entry">
      <header>
        <h2>
          <StoryLink story={story} isPrimary />
        </h2>
        <p class="meta dotted">
          <SourcesOfStory story={story} />
          <span>
            {story.firstPublished === story.lastPublished
              ? story.lastPublished
              : `${story.firstPublished} to ${story.lastPublished}`}
          </span>
        </p>
        <p class="meta">
          <VisibleText text={outlets.slice(0, OUTLETS).join(", ")} />
          {outlets.length > OUTLETS && ` and ${outlets.length - OUTLETS} more`}
        </p>
        {news !== null && <News news={news} shown={occurrences} />}
      </header>
      <div>
        <ul class="bare">
          {occurrences.map((occurrence) => (
            <li key={occurrence.id}>
              <OccurrenceLine occurrence={occurrence}>
                {changesOf(occurrence.id).map((change) => (
                  <Change key={change.to.claim + change.to.status} change={change} />
                ))}
              </OccurrenceLine>
            </li>
          ))}
        </ul>
        {occurrences.length === 0 && <p class="quiet">No occurrence was read from its articles.</p>}
        {rest > 0 && (
          <p class="meta">
            <Link to={`/stories/${segment(story.id)}`} hash="#occurrences">
              {rest === 1 ? "1 more occurrence" : `${rest} more occurrences`}
            </Link>
          </p>
        )}
      </div>
    </Item>
  );
}

/** What changed since is more telling than that it is new. */
function withoutBeginning(changes: readonly StatusChange[]): readonly StatusChange[] {
  const later = changes.filter(({ from }) => from !== null);
  return later.length > 0 ? later : changes;
}

/** "2 new reports", and what changed in what is not on the page. */
function News({ news, shown }: { readonly news: StoryNews; readonly shown: readonly Occurrence[] }) {
  const reports = news.articles.length;
  const isShown = new Set(shown.map(({ id }) => id));
  const others = news.changes.filter(({ from, occurrence }) => from !== null && !isShown.has(occurrence));
  return (
    <div class="news">
      {reports > 0 && <span class="chip fresh">{reports === 1 ? "1 new report" : `${reports} new reports`}</span>}
      {others.slice(0, CHANGES).map((change) => (
        <p key={change.to.claim + change.to.status} class="meta">
          <Change change={change} />{" "}
          <Link to={`/occurrences/${segment(change.occurrence)}`}>of another occurrence</Link>
        </p>
      ))}
    </div>
  );
}

function Change({ change: { from, to } }: { readonly change: StatusChange }) {
  return (
    <span class="news-change">
      <CitedValue claims={[to.claim]} field="status" label={`status: ${to.status}`}>
        {from === null ? <span class="chip fresh">new</span> : <StatusChangeChip from={from} to={to.status} />}
      </CitedValue>
      {from !== null && <span class="meta"> {to.since}</span>}
    </span>
  );
}

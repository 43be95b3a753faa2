import { useEffect, useState } from "preact/hooks";
import type { TodayStory } from "../../../src/record/answer.ts";
import { useAddress, writeAddress } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { usePages } from "../../http/use-pages.ts";
import { ListState } from "../../list/list-state.tsx";
import { More } from "../../list/more.tsx";
import { useTitle } from "../../shell/title.ts";
import { Instant } from "../../word/instant.tsx";
import { NewInRecord } from "./new-in-record.tsx";
import { StoryEntry } from "./story-entry.tsx";
import "./today.css";
import { markAllSeen, markShown, visitSince, watchEndOfVisit } from "./visit.ts";

/** `/`: the stories, what changed last first, and what is new since the reader was here. */
export function Today() {
  useTitle("Today");
  const { asOf, get, set } = useAddress();
  const [visit, setVisit] = useState(visitSince);
  const since = get("since") ?? visit;
  const pages = usePages<TodayStory>(writeAddress("/api/today", { since, as_of: asOf }));
  const { items, problem, isLoading, reload } = pages;
  useEffect(watchEndOfVisit, []);
  useEffect(() => {
    if (isLoading) markShown(new Date());
  }, [isLoading]);
  const seeAll = (): void => {
    setVisit(markAllSeen());
    if (get("since") !== null) set({ since: null });
  };
  return (
    <>
      <header class="today-head">
        <h1>Today</h1>
        {asOf === null && items.length > 0 && (
          <SinceNote since={since} fresh={items.filter(({ news }) => news !== null).length} onSeen={seeAll} />
        )}
      </header>
      {asOf === null && <NewInRecord onShow={reload} />}
      <ListState
        isLoading={isLoading}
        problem={problem}
        isEmpty={items.length === 0}
        whenEmpty={asOf === null ? <EmptyRecord /> : "Nothing was recorded by that day."}
      >
        {items.map((entry) => (
          <StoryEntry key={entry.story.id} entry={entry} />
        ))}
        <More {...pages} />
      </ListState>
    </>
  );
}

interface SinceNoteProps {
  readonly since: string | null;
  /** Stories with something new, of those shown. */
  readonly fresh: number;
  onSeen(): void;
}

function SinceNote({ since, fresh, onSeen }: SinceNoteProps) {
  if (since === null) {
    return (
      <p class="meta">
        This is your first visit with this browser. From the next on, what is new since then is marked.
      </p>
    );
  }
  return (
    <p class="meta">
      {fresh === 0 ? "Nothing new" : fresh === 1 ? "1 story has news" : `${fresh} stories have news`} since your last
      visit, <Instant at={since} />.{" "}
      {fresh > 0 && (
        <button type="button" class="plain" onClick={onSeen}>
          Mark all as seen
        </button>
      )}
    </p>
  );
}

function EmptyRecord() {
  return (
    <>
      The record is empty. Add articles on the command line with <code>readout add FILE…</code>, or{" "}
      <Link to="/articles/new">paste an article</Link>.
    </>
  );
}

import { useRoute } from "preact-iso";
import type { StoryAnswer } from "../../../src/record/answer.ts";
import { segment, useAddress, writeAddress } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { useAnswer } from "../../http/use-answer.ts";
import { NoAnswer } from "../../list/no-answer.tsx";
import { useTitle } from "../../shell/title.ts";
import { VisibleText } from "../../text/visible-text.tsx";
import { OccurrenceList } from "../../word/occurrence-line.tsx";
import { headlineOf, SourcesOfStory } from "../../word/story.tsx";
import { StoryArticles } from "./story-articles.tsx";

/** `/stories/:id`: the articles about one happening, and all that they tell. */
export function StoryScreen() {
  const id = useRoute().params["id"] ?? "";
  const { asOf } = useAddress();
  const { answer, problem } = useAnswer<StoryAnswer>(writeAddress(`/api/stories/${segment(id)}`, { as_of: asOf }));
  useTitle(answer === null ? "Story" : headlineOf(answer.story));
  if (answer === null) {
    return (
      <NoAnswer name="Story" problem={problem} list="/">
        Today’s stories
      </NoAnswer>
    );
  }
  const { story, articles, occurrences } = answer;
  return (
    <article>
      <h1>
        <VisibleText text={headlineOf(story)} />
      </h1>
      <p class="meta dotted">
        <SourcesOfStory story={story} />
        <span>
          {story.firstPublished === story.lastPublished
            ? story.firstPublished
            : `${story.firstPublished} to ${story.lastPublished}`}
        </span>
        <span>
          <Link to="/occurrences" query={{ story: story.id }}>
            filter its occurrences
          </Link>
        </span>
      </p>
      <section aria-labelledby="articles">
        <h2 id="articles">Articles</h2>
        <StoryArticles articles={articles} />
      </section>
      <section aria-labelledby="occurrences">
        <h2 id="occurrences">Occurrences</h2>
        {occurrences.length === 0 ? (
          <p class="quiet">No occurrence was read from these articles.</p>
        ) : (
          <OccurrenceList occurrences={occurrences} />
        )}
      </section>
    </article>
  );
}

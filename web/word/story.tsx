import type { Story } from "../../src/record/derived.ts";
import { segment } from "../address/address.ts";
import { Link } from "../address/link.tsx";
import { VisibleText } from "../text/visible-text.tsx";
import { SupportCount } from "./support.tsx";

interface StoryLinkProps {
  readonly story: Story;
  /** Whether Enter follows it in a list. */
  readonly isPrimary?: boolean;
}

/** A story by its headline, as a link to its page. */
export function StoryLink({ story, isPrimary = false }: StoryLinkProps) {
  return (
    <Link to={`/stories/${segment(story.id)}`} isPrimary={isPrimary}>
      <VisibleText text={headlineOf(story)} />
    </Link>
  );
}

export function headlineOf({ headline, firstPublished }: Story): string {
  return headline.trim() || `A story without a headline, ${firstPublished}`;
}

/** "3 independent sources" */
export function SourcesOfStory({ story: { articles, independent } }: { readonly story: Story }) {
  return <SupportCount support={{ articles, claims: [], independent }} />;
}

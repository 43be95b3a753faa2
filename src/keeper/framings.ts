import { frame } from "../corpus/framing/frame.ts";
import type { DealClaim, EventClaim, StatementClaim } from "../record/claim.ts";
import type { Deal, Framing, Occurrence } from "../record/derived.ts";
import { type Day, isKnownOn, type Party, type Report } from "../record/kept.ts";
import type { Store } from "../store/store.ts";

/** How each side presents one occurrence or deal, as far as it was known on a day. */
export async function frameThing(store: Store, thing: Occurrence | Deal, asOf: Day | null): Promise<Framing> {
  const reports = (await store.claims.find(thing.support.claims)) as Report<EventClaim | DealClaim>[];
  const telling = new Set(thing.support.articles);
  const stories = await store.stories.find([...new Set(reports.map(({ from }) => from.story))], asOf);
  for (const { articles } of stories) for (const article of articles) telling.add(article);
  const statements = (await store.claims.ofArticles([...telling], ["statement"])).filter((report) =>
    isKnownOn(report, asOf),
  );
  return frame(thing.id, partiesOf(thing), reports, statements as Report<StatementClaim>[]);
}

function partiesOf(thing: Occurrence | Deal): readonly Party[] {
  return "parties" in thing ? thing.parties : [...thing.actors, ...thing.recipients];
}

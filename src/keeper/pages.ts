import type { Occurrence } from "../record/derived.ts";
import { type OccurrenceFilter, validOn } from "../store/occurrences.ts";
import type { Store } from "../store/store.ts";

/** Rows fetched at once: memory stays flat however large the record is. */
export const PAGE = 500;

/** All occurrences that pass, oldest first, a page at a time. */
export async function* pagesOfOccurrences(store: Store, filter: OccurrenceFilter): AsyncGenerator<Occurrence[]> {
  for (let page = await store.occurrences.page(filter, null, PAGE); page.length > 0; ) {
    yield page;
    const last = page.at(-1);
    page = last ? await store.occurrences.page(filter, { day: validOn(last), id: last.id }, PAGE) : [];
  }
}

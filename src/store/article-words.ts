import { sql } from "kysely";
import type { Db } from "./database.ts";
import { searchable } from "./rows.ts";

/** Makes the words of articles known to searches; those that are known stay. */
export async function indexWords(
  db: Db,
  texts: readonly { readonly id: string; readonly text: string }[],
): Promise<void> {
  const ids = texts.map(({ id }) => id);
  const words = texts.map(({ text }) => searchable(text));
  await sql`update article set search = to_tsvector('english', given.words)
    from (select unnest(${ids}::text[]) as id, unnest(${words}::text[]) as words) as given
    where article.id = given.id and article.search is null`.execute(db);
}

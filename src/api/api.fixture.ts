import type { OpenAPIHono } from "@hono/zod-openapi";
import { keepStories } from "../../fixtures/stories/keep-stories.ts";
import type { Page } from "../record/answer.ts";
import { openTestRecord } from "../store/databases.fixture.ts";
import { createApi } from "./app.ts";
import type { ApiContext } from "./context.ts";
import { createChecker } from "./documented.fixture.ts";

/** The API over a record of story sets. */
export interface TestApi {
  readonly app: OpenAPIHono;
  readonly context: ApiContext;
  /** Id of an article by its set and file: `batumi-meeting/01-hint.txt`. */
  articleOf(file: string): string;
  /** What an address answers; throws when that is an error, or is not as `/openapi.json` documents it. */
  get<T>(address: string): Promise<T>;
  /** All items of a list, through its pages. */
  all<T>(address: string): Promise<T[]>;
  close(): Promise<void>;
}

/** When the tests ask: long after the newest article. */
export const ASKED = "2025-06-01T12:00:00.000Z";

/** Opens a record of its own (PGlite) with all story sets, or some. Takes some seconds: once for a file of tests. */
export async function openTestApi(slugs?: readonly string[]): Promise<TestApi> {
  const record = await openTestRecord("pglite");
  const now = (): Date => new Date(ASKED);
  const { keeper, readout, actors, articles } = await keepStories(record.store, now, slugs);
  const context: ApiContext = { keeper, actors, read: async (text, hints) => readout.read(text, hints), now };
  const app = createApi(context);
  const check = await createChecker(app);
  const get = async <T>(address: string): Promise<T> => {
    const response = await app.request(address);
    if (!response.ok) throw new Error(`${address} answers ${response.status}: ${await response.text()}`);
    const answer = (await response.json()) as T;
    const problem = check(address, answer);
    if (problem !== null) throw new Error(problem);
    return answer;
  };
  return {
    app,
    context,
    articleOf(file) {
      const id = articles.get(file);
      if (id === undefined) throw new RangeError(`There is no story set with ${file}.`);
      return id;
    },
    get,
    async all<T>(address: string) {
      const items: T[] = [];
      const and = address.includes("?") ? "&" : "?";
      let page = await get<Page<T>>(address);
      for (; page.next !== null; page = await get(`${address}${and}cursor=${encodeURIComponent(page.next)}`)) {
        items.push(...page.items);
      }
      return [...items, ...page.items];
    },
    close: () => record.close(),
  };
}

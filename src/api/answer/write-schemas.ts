import { z } from "@hono/zod-openapi";
import type { ArticleHints } from "../../document/document.ts";

/** Ids as paths and bodies have them. A NUL is in none, and no database would take it. */
export const idSchema: z.ZodType<string> = z
  .string()
  .min(1)
  .max(200)
  .refine((id) => !id.includes("\0"), "An id has no NUL.");

/** The id in a path. */
export const idParams: z.ZodObject<{ id: z.ZodType<string> }> = z.object({ id: idSchema });

/** A text with what is known of it besides. */
export interface SentArticle extends ArticleHints {
  readonly text: string;
}

/** The text to be read, without a byte order mark, apart from what else is known of it. */
export function splitSent({ text, ...hints }: SentArticle): { readonly text: string; readonly hints: ArticleHints } {
  return { text: text.replace(/^\uFEFF/, ""), hints };
}

/** As much as `readout add` takes for one article. */
const LONGEST_TEXT = 4 * 1024 * 1024;
const WEB_PAGE = /^\s*<(?:!doctype\s+html|html|head|body)\b/i;

const text = z
  .string()
  .max(LONGEST_TEXT)
  .refine((given) => given.trim() !== "", "There is no text in it.")
  .refine((given) => !WEB_PAGE.test(given), "This is a web page. Send the article's text alone.");

const line = z.string().max(2_000).exactOptional();
const url = z
  .url({ protocol: /^https?$/ })
  .max(4_000)
  .exactOptional();
const published = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/)
  .refine((day) => !Number.isNaN(Date.parse(day)), "The calendar has no such day.")
  .exactOptional()
  .describe("Day or instant of publication, ISO 8601; without it the text is asked.");

export const sentArticleSchema: z.ZodType<SentArticle> = z
  .strictObject({ text, url, outlet: line, headline: line, byline: line, published })
  .meta({
    id: "SentArticle",
    description: "A text with what is known of it besides.",
  }) as unknown as z.ZodType<SentArticle>;

/** What is sent, as JSON and not left out. */
export function jsonBody<T extends z.ZodType>(
  schema: T,
): { readonly content: { readonly "application/json": { readonly schema: T } }; readonly required: true } {
  return { content: { "application/json": { schema } }, required: true };
}

/** An answer in JSON, as routes describe it. */
export function jsonAnswer<T extends z.ZodType>(
  description: string,
  schema: T,
): { readonly description: string; readonly content: { readonly "application/json": { readonly schema: T } } } {
  return { description, content: { "application/json": { schema } } };
}

import { z } from "@hono/zod-openapi";

type FormatQuery = { readonly format: z.ZodType<string | undefined> };

/** What a list can be had as besides JSON: all of it with the same filters, up to 10,000 things. */
export function formatQuery(...formats: readonly string[]): FormatQuery {
  const all = z.enum(["json", ...formats]).optional();
  return {
    format: all.describe("As a file of up to 10,000, whatever limit and cursor; other formats are answered 406."),
  };
}

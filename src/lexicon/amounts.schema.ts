import { z } from "zod";
import type { AmountLexicon, Hedge } from "./amounts.ts";

const hedge = z.enum(["about", "up-to", "at-least", "more-than", "less-than"]);
const forms = z.array(z.string().min(1));

/** `lexicons/amounts.yaml`. */
export const amountsSource: z.ZodType<AmountsSource> = z.strictObject({
  currencies: z.array(
    z.strictObject({ code: z.string().length(3), symbols: forms, names: forms, plurals: forms.optional() }),
  ),
  large: z.array(z.strictObject({ code: z.string().length(3), forms })),
  units: z.record(z.string(), forms),
  glued: forms,
  hedges: z.partialRecord(hedge, forms),
  after: z.partialRecord(hedge, forms),
  increase: forms,
  decrease: forms,
});

export interface AmountsSource {
  readonly currencies: readonly {
    readonly code: string;
    readonly symbols: readonly string[];
    readonly names: readonly string[];
    readonly plurals?: readonly string[] | undefined;
  }[];
  readonly large: readonly { readonly code: string; readonly forms: readonly string[] }[];
  readonly units: Readonly<Record<string, readonly string[]>>;
  readonly glued: readonly string[];
  readonly hedges: Readonly<Partial<Record<Hedge, readonly string[]>>>;
  readonly after: Readonly<Partial<Record<Hedge, readonly string[]>>>;
  readonly increase: readonly string[];
  readonly decrease: readonly string[];
}

/** Turns lists of forms into tables by form. */
export function compileAmounts(source: AmountsSource): AmountLexicon {
  const names = source.currencies.flatMap(({ code, names, plurals = [] }) =>
    [...names, ...names.map((name) => `${name}s`), ...plurals].map((form): [string, string] => [form, code]),
  );
  return {
    symbols: Object.fromEntries(source.currencies.flatMap(({ code, symbols }) => symbols.map((form) => [form, code]))),
    currencies: Object.fromEntries(names),
    large: Object.fromEntries(source.large.flatMap(({ code, forms }) => forms.map((form) => [form, code]))),
    units: invert(source.units),
    glued: source.glued,
    hedges: invert(source.hedges) as Record<string, Hedge>,
    after: invert(source.after) as Record<string, Hedge>,
    increase: source.increase,
    decrease: source.decrease,
  };
}

function invert(table: Readonly<Record<string, readonly string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(table).flatMap(([name, forms = []]) => forms.map((form) => [form, name])));
}

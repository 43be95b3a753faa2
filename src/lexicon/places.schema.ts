import { z } from "zod";

const names = z.array(z.string().min(1)).min(1);
const point = z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]);
const area = z.strictObject({
  names,
  at: point,
  country: z.string().length(3).optional(),
  admin: z.string().optional(),
});

export interface AreaSource {
  readonly names: readonly string[];
  readonly at: readonly [number, number];
  readonly country?: string | undefined;
  readonly admin?: string | undefined;
}

/** A town of GeoNames under other names; `show` is what a record calls it. */
export interface TownSource {
  readonly name: string;
  readonly country: string;
  readonly names: readonly string[];
  readonly show?: string | undefined;
}

/** `lexicons/places.yaml`. */
export interface PlacesSource {
  readonly areas: readonly AreaSource[];
  readonly sites: readonly AreaSource[];
  readonly regions: Readonly<Record<string, readonly string[]>>;
  readonly countries: Readonly<Record<string, readonly string[]>>;
  readonly centres: Readonly<Record<string, readonly [number, number]>>;
  readonly towns: readonly TownSource[];
}

export const placesSource: z.ZodType<PlacesSource> = z.strictObject({
  areas: z.array(area),
  sites: z.array(area),
  regions: z.record(z.string().regex(/^[A-Z]{2}\.[A-Z0-9]{2,3}$/), names),
  countries: z.record(z.string().length(3), names),
  centres: z.record(z.string().length(3), point),
  towns: z.array(
    z.strictObject({ name: z.string(), country: z.string().length(2), names, show: z.string().optional() }),
  ),
});

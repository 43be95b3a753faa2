import { z } from "zod";
import { SECTORS } from "../record/actor.ts";
import { ACTOR_KINDS, type ActorSource, OFFICES } from "./actor-source.ts";

const sector = z.enum(SECTORS);

const office = z.enum(OFFICES);

const date = z
  .union([z.string(), z.number().int().transform(String)])
  .refine((text) => /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(text), {
    message: "write a day, a month or a year: 2025-10-21, 2025-10 or 2025",
  });

const text = z.string().trim().min(1);

const role = z.strictObject({
  title: text,
  office: z.union([office, z.array(office).min(1)]).exactOptional(),
  of: text,
  sector: sector.exactOptional(),
  from: date.exactOptional(),
  to: date.exactOptional(),
  shared: z.boolean().exactOptional(),
});

/** One entry of an actor file. */
export const actorSource: z.ZodType<ActorSource> = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9/-]*$/, "an id has letters, digits, hyphens and slashes: person/sanae-takaichi"),
  kind: z.enum(ACTOR_KINDS),
  name: text,
  code: text.exactOptional(),
  sector: sector.exactOptional(),
  aliases: z.array(text).exactOptional(),
  ambiguous: z.array(text).exactOptional(),
  demonyms: z.array(text).exactOptional(),
  capital: text.exactOptional(),
  seats: z.array(text).exactOptional(),
  surname: text.exactOptional(),
  leader: text.exactOptional(),
  roles: z.array(role).exactOptional(),
});

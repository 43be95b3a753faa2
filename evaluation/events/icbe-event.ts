import { z } from "zod";

/** An event of ICBe (Douglass et al. 2022). Each field may name several kinds or actors, or none. */
export interface IcbeEvent {
  /** `action`, `speech`, `thought`. */
  readonly event_type: readonly string[];
  readonly do_actor_a: readonly string[];
  readonly do_actor_b: readonly string[];
  readonly say_actor_a: readonly string[];
  readonly say_actor_b: readonly string[];
  readonly sayintkind: readonly string[];
  readonly interact_escalate: readonly string[];
  readonly interact_deescalate: readonly string[];
  readonly interact_increasecoop: readonly string[];
  readonly interact_decreasecoop: readonly string[];
  readonly act_escalate: readonly string[];
  readonly act_deescalate: readonly string[];
  readonly act_cooperative: readonly string[];
  readonly act_uncooperative: readonly string[];
}

/** The file has one name, a list of them, or no such field. */
const names = z
  .union([z.string(), z.array(z.string())])
  .nullish()
  .transform((value): readonly string[] => (value == null ? [] : [value].flat()));

export const icbeEvent: z.ZodType<IcbeEvent> = z.object({
  event_type: names,
  do_actor_a: names,
  do_actor_b: names,
  say_actor_a: names,
  say_actor_b: names,
  sayintkind: names,
  interact_escalate: names,
  interact_deescalate: names,
  interact_increasecoop: names,
  interact_decreasecoop: names,
  act_escalate: names,
  act_deescalate: names,
  act_cooperative: names,
  act_uncooperative: names,
});

import { ReadoutError } from "../../record/readout-error.ts";

/** Says when to come again. */
export class TooManyRequests extends ReadoutError {
  readonly seconds: number;

  constructor(seconds: number) {
    super("too-many-requests", `These were too many requests. Wait ${seconds} s and go on more slowly.`);
    this.seconds = seconds;
  }
}

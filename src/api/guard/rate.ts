import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { TooManyRequests } from "../answer/too-many-requests.ts";

/** How many requests are answered in how many seconds. */
export interface Rate {
  readonly requests: number;
  readonly seconds: number;
}

/** Counts requests by whoever sends them. */
export interface Limiter {
  /** Throws a TooManyRequests when this one is too many. */
  count(key: string): Promise<void>;
  /** Throws it when the next one would be. */
  check(key: string): Promise<void>;
}

export function createLimiter({ requests, seconds }: Rate): Limiter {
  const limiter: RateLimiterAbstract = new RateLimiterMemory({ points: requests, duration: seconds });
  return {
    async count(key) {
      try {
        await limiter.consume(key);
      } catch (error) {
        throw error instanceof RateLimiterRes ? tooMany(error) : error;
      }
    },
    async check(key) {
      const found = await limiter.get(key);
      if (found !== null && found.remainingPoints <= 0) throw tooMany(found);
    },
  };
}

function tooMany({ msBeforeNext }: RateLimiterRes): TooManyRequests {
  return new TooManyRequests(Math.max(1, Math.ceil(msBeforeNext / 1000)));
}

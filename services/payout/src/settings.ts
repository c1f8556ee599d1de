import { z } from 'zod';

/** What payout wants to know beyond what every service does. */
export const PayoutSettings = z.object({
  /** Where the bank answers; ends with `/`. The laptop's default is the bank simulator. */
  PAYOUT_BANK_URL: z.url().default('http://127.0.0.1:8090/'),
  PAYOUT_BANK_TOKEN: z.string().min(1).optional().meta({ secret: true }),
  PAYOUT_BANK_TIMEOUT_MS: z.coerce.number().int().positive().default(10_000),
  /** Fewer calls to the bank than this in ten seconds never open its breaker. */
  PAYOUT_BANK_BREAKER_CALLS_MIN: z.coerce.number().int().positive().default(10),
  /** Age of an attempt from which "not received" is made final by a recall; more than the timeout and any clock skew. */
  PAYOUT_RECALL_AFTER_MS: z.coerce.number().int().nonnegative().default(600_000),
  /** First pause between two questions about one payment; doubles up to ten minutes. */
  PAYOUT_ASK_PAUSE_MS: z.coerce.number().int().nonnegative().default(30_000),
  /** Where the register answers, which keeps in which posts people acted as well; by default this very process, and this database. */
  ENROLLMENT_URL: z.url().optional(),
  /** Where premium answers, which knows the account a money came from; by default this very process. */
  PREMIUM_URL: z.url().optional(),
  /** The client that payout is at the issuer; its tokens hold the role `service` and no other. */
  PAYOUT_CLIENT_ID: z.string().min(1).default('huji-payout'),
  PAYOUT_CLIENT_SECRET: z.string().min(1).optional().meta({ secret: true }),
  /** Token endpoint of the issuer, where it is not what its discovery document says. */
  OIDC_TOKEN_URI: z.url().optional(),
  PAYOUT_REGISTER_TIMEOUT_MS: z.coerce.number().int().positive().default(3_000),
  /** First pause between two questions about one holder; doubles up to ten minutes. */
  PAYOUT_REGISTER_PAUSE_MS: z.coerce.number().int().nonnegative().default(30_000),
});

import { foldReference } from '@huji/contracts/shared/reference.ts';

/** What a credit of the bank was booked as: received money, or money that a payee paid back for one order. */
export type BookedCredit = { readonly type: 'money' } | { readonly type: 'claw-back'; readonly orderId: string };

/** Claw-backs come to the account benefits are paid from. */
export const CLAW_BACK_ACCOUNT = 'benefits';

/** The references under which premium may know the same credit: folded, and as lines of before were typed. */
export const spellingsOf = (ref: string): readonly string[] => [
  ...new Set([foldReference(ref), ref, ref.normalize('NFKC').toUpperCase()]),
];

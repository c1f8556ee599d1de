import { ok, refuse, type Decider } from '@huji/contracts/shared/decider.ts';
import type { BankException, BankExceptionCommand, BankExceptionEvent } from './bank-exception.ts';

/** Why an exception says no. */
export const BANK_EXCEPTION_REFUSALS = ['bank_exception_unknown', 'bank_exception_resolved'] as const;
export type BankExceptionRefusal = (typeof BANK_EXCEPTION_REFUSALS)[number];

/** Raised once, resolved once; the same resolution again changes nothing. */
export const bankExceptionDecider: Decider<
  BankException | null,
  BankExceptionCommand,
  BankExceptionEvent,
  BankExceptionRefusal
> = {
  initial: null,
  decide: (command, exception) => {
    if (command.type === 'raise')
      return ok(exception === null ? [{ type: 'raised', exception: command.exception }] : []);
    if (exception === null) return refuse('bank_exception_unknown', 'there is no such exception');
    const { resolution } = exception;
    if (resolution === undefined) return ok([{ type: 'resolved', resolution: command.resolution }]);
    return resolution.type === command.resolution.type && resolution.on === command.resolution.on
      ? ok([])
      : refuse('bank_exception_resolved', `it was resolved as ${resolution.type}`, { as: resolution.type });
  },
  evolve: (exception, event) => {
    if (event.type === 'raised') return { state: 'open', ...event.exception };
    return exception === null ? null : { ...exception, state: 'resolved', resolution: event.resolution };
  },
};

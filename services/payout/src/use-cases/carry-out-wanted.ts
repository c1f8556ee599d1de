import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Wanted } from '../domain/payout-proposal.ts';
import { openingOf, transferOf } from '../domain/proposal-booked.ts';
import { acceptFlags } from './accept-flags.ts';
import { clawBackOrder } from './claw-back-order.ts';
import { openFund } from './open-fund.ts';
import type { Parts } from './parts.ts';
import { registerOwnAccount } from './register-own-account.ts';
import { resolveBankException } from './resolve-bank-exception.ts';
import { takeStatementLine } from './take-statement-line.ts';
import { transferBetweenAccounts } from './transfer-between-accounts.ts';

/** Done twice, after a crash, it is done once. @throws Refused · CommandRefused */
export const carryOutWanted = async (
  parts: Parts,
  proposalId: string,
  wanted: Wanted,
  envelope: Envelope,
): Promise<void> => {
  switch (wanted.type) {
    case 'fund-opening':
      await openFund(parts, openingOf(wanted), envelope);
      return;
    case 'bank-transfer':
      await transferBetweenAccounts(parts, transferOf(proposalId, wanted), envelope);
      return;
    case 'claw-back':
      await clawBackOrder(parts, { orderId: wanted.orderId, clawBack: wanted.clawBack }, envelope);
      return;
    case 'order-flags': {
      const { orderId, flags, reason, documentReference } = wanted;
      const acceptance = { flags, reason, ...present({ documentReference }), proposalId, on: envelope.on };
      await acceptFlags(parts, { orderId, acceptance }, envelope);
      return;
    }
    case 'own-account': {
      const { type: _type, ...own } = wanted;
      await registerOwnAccount(parts, own, envelope);
      return;
    }
    case 'exception-resolution': {
      const { exceptionId, resolution } = wanted;
      await resolveBankException(parts, { exceptionId, resolution }, envelope);
      return;
    }
    case 'statement-lines':
      for (const line of wanted.lines) await takeStatementLine(parts, line, envelope);
  }
};

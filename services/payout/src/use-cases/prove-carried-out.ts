import type { ProvenProposals } from '@huji/chassis/proposals/prove-proposals.ts';
import type { Documents } from '../documents/documents.ts';
import { isSameEntry } from '../domain/journal-entry.ts';
import type { OwnAccount } from '../domain/own-account.ts';
import type { Wanted } from '../domain/payout-proposal.ts';
import { bookedForProposal } from '../domain/proposal-booked.ts';

interface Proof {
  readonly documents: Pick<Documents, 'bankExceptions' | 'journalEntries' | 'ownAccounts' | 'statementLines'>;
}
type WantedOf<Type extends Wanted['type']> = Extract<Wanted, { type: Type }>;

const sameAccount = (own: OwnAccount | null, wanted: WantedOf<'own-account'>): boolean =>
  own !== null &&
  own.number === wanted.number &&
  own.bankCode === wanted.bankCode &&
  own.purpose === wanted.purpose &&
  own.holder === wanted.holder;

/** What is missing of what two people carried out, or stands otherwise; null: nothing. */
const faultOf = async ({ documents }: Proof, proposalId: string, wanted: Wanted): Promise<string | null> => {
  switch (wanted.type) {
    case 'fund-opening':
    case 'bank-transfer': {
      const booked = bookedForProposal(proposalId, wanted);
      if (booked === null) return null;
      const [entry] = await documents.journalEntries.readMany([booked.businessKey]);
      return entry != null && isSameEntry(entry, booked) ? null : `entry ${booked.businessKey}`;
    }
    case 'own-account': {
      const own = await documents.ownAccounts.read(wanted.account);
      return sameAccount(own, wanted) ? null : `the own account ${wanted.account}`;
    }
    case 'exception-resolution': {
      const exception = (await documents.bankExceptions.read(wanted.exceptionId))?.state ?? null;
      return exception?.resolution?.type === wanted.resolution.type ? null : `the exception ${wanted.exceptionId}`;
    }
    case 'statement-lines':
      for (const line of wanted.lines)
        if ((await documents.statementLines.standing(line)) === null) return 'a line of the statement';
      return null;
    // Told by the order they are of.
    case 'claw-back':
    case 'order-flags':
      return null;
  }
};

/** Of what two people carried out that which is not there as they agreed to it. Reads only. */
export const proveCarriedOut = async (
  parts: Proof,
  rows: ProvenProposals<Wanted>['rows'],
): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const { proposalId, proposal } of rows) {
    if (proposal.state !== 'carried-out') continue;
    const fault = await faultOf(parts, proposalId, proposal.what);
    if (fault !== null) faults.push(`payout proposal ${proposalId} was carried out, and ${fault} is not as it says`);
  }
  return faults;
};

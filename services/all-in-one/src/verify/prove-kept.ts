import { FirstFaults } from '@huji/chassis/observability/first-faults.ts';
import * as adjudication from '@huji/claim-adjudication/verify.ts';
import * as enrollment from '@huji/enrollment/verify.ts';
import * as payout from '@huji/payout/verify.ts';
import * as premium from '@huji/premium/verify.ts';
import type { SystemData } from './open-data.ts';

/**
 * Proofs find documents by an index and compare what they find: here every document is held against what it is found by, under its own
 * id, and what the audit log saw against what is stored at all. Reads only.
 */
export const proveKept = async (data: SystemData): Promise<FirstFaults> => {
  const found = new FirstFaults();
  const { store, cipher } = data.of('claim-adjudication');
  for (const proven of [
    payout.proveKept(data.of('payout').store),
    payout.proveWitnessed(data.of('payout').store),
    premium.proveKept(data.of('premium').store),
    premium.proveWitnessed(data.of('premium').store),
    enrollment.proveKept(data.of('enrollment').store),
    enrollment.proveWitnessed(data.of('enrollment').store),
    adjudication.proveKept(store, cipher),
    adjudication.proveWitnessed(store),
  ])
    for await (const faults of proven) found.note(faults);
  return found;
};

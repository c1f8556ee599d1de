import type { z } from 'zod';
import { submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import type { ClaimSubmission } from '@huji/contracts/claim-adjudication/claim-submission-schemas.ts';
import { registerPayee } from '@huji/contracts/payout/payee-http.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import type { Desk } from './desk.ts';
import { accountOf } from './payee-accounts.ts';
import type { NumberedClaim, SampleOffice } from './office.ts';
import { AT_ONCE } from './pace.ts';
import { memberOf } from './people.ts';
import type { Enrollment } from './play-enrollment.ts';

export interface Claims {
  readonly file: (claims: readonly NumberedClaim[]) => Promise<void>;
}

/** A person's second claim of a day waits for the first: the order of stays is the order of decision. */
export const inWaves = (claims: readonly NumberedClaim[]): readonly (readonly NumberedClaim[])[] => {
  const waves: NumberedClaim[][] = [];
  const filed = new Map<string, number>();
  for (const claim of claims) {
    const wave = filed.get(claim.person.idNumber) ?? 0;
    filed.set(claim.person.idNumber, wave + 1);
    (waves[wave] ??= []).push(claim);
  }
  return waves;
};

export const claimsOf = (desk: Desk, { key }: SampleOffice, enrollment: Enrollment): Claims => {
  const withAccount = new Set<string>();

  const registerAccounts = async (claims: readonly NumberedClaim[]): Promise<void> => {
    const people = new Map(claims.map(({ person }) => [person.idNumber, person]));
    const without = [...people.values()].filter(({ idNumber }) => !withAccount.has(idNumber));
    if (without.length === 0) return;
    await inParallel(without, AT_ONCE, async (person) => {
      const personId = await enrollment.personIdOf(person);
      await desk.call(memberOf(personId), registerPayee, {
        key: key('payee', person.idNumber),
        body: { account: accountOf(person) },
      });
      withAccount.add(person.idNumber);
    });
    await desk.drain();
  };

  return {
    file: async (claims) => {
      await registerAccounts(claims);
      for (const wave of inWaves(claims)) {
        await inParallel(wave, AT_ONCE, async (claim) => {
          const personId = await enrollment.personIdOf(claim.person);
          const body = { ...claim.body, personId } as z.input<typeof ClaimSubmission>;
          await desk.call(memberOf(personId), submitClaim, { key: key('claim', claim.key), body });
        });
        await desk.drain();
      }
    },
  };
};

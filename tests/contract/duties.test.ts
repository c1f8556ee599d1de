import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readDuties } from '@huji/chassis/duties/duties.ts';
import { RegisterProposalReply } from '@huji/contracts/claim-adjudication/register-schemas.ts';
import { EnrollmentProposalReply } from '@huji/contracts/enrollment/enrollment-proposal-schemas.ts';
import { PayoutProposalReply } from '@huji/contracts/payout/payout-proposal-schemas.ts';
import { PremiumProposalReply } from '@huji/contracts/premium/premium-proposal-schemas.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { PROPOSAL_DESKS, type ProposalDesk } from '@huji/contracts/shared/duties.ts';
import { SURFACES } from '@huji/contracts/surfaces.ts';

const operations = new Map(
  SURFACES.flatMap((surface) => surface.operations.map((operation) => [operation.operationId, operation] as const)),
);
const duties = readDuties();
/** A day of each file, and one before the first. */
const DAYS = ['1999-01-01', '2010-01-01', '2024-06-01', '2025-06-01', '2100-01-01'].map(civilDate);

test.each(DAYS.flatMap((day) => Object.entries(duties.inForce(day).steps).map(([step, roles]) => [day, step, roles])))(
  'on %s the step %s is an operation, and its roles are roles that the operation is open to',
  (_day, step, roles) => {
    const allow = operations.get(step as string)?.allow ?? [];
    expect(allow).toEqual(expect.arrayContaining([...(roles as string[])]));
  },
);

describe('what two people decide', () => {
  const REPLIES = {
    payout: PayoutProposalReply,
    premium: PremiumProposalReply,
    enrollment: EnrollmentProposalReply,
    register: RegisterProposalReply,
  } as const satisfies Readonly<Record<ProposalDesk, unknown>>;
  const CONFIRMING: Readonly<Record<ProposalDesk, string>> = {
    payout: 'confirmPayoutProposal',
    premium: 'confirmPremiumProposal',
    enrollment: 'confirmEnrollmentProposal',
    register: 'confirmRegisterProposal',
  };
  const typesOf = (desk: ProposalDesk): readonly string[] =>
    REPLIES[desk].shape.wanted.options.map(({ shape }) => [...shape.type.values][0] as string);

  test.each(DAYS.flatMap((day) => PROPOSAL_DESKS.map((desk) => [day, desk] as const)))(
    'on %s has somebody who agrees to each of it at the desk of %s, whom the operation is open to',
    (day, desk) => {
      expect(Object.keys(duties.inForce(day).confirmations?.[desk] ?? {}).sort()).toEqual([...typesOf(desk)].sort());
      const allow = operations.get(CONFIRMING[desk])?.allow ?? [];
      for (const type of typesOf(desk)) {
        const roles = duties.confirmersOf(desk, type, day);
        expect(roles.length).toBeGreaterThan(0);
        expect(allow).toEqual(expect.arrayContaining([...roles]));
      }
    },
  );

  test.each(DAYS)('on %s is proposed by whom the duties name', (day) => {
    const proposing = [...operations.values()].filter(
      ({ success }) => (Object.values(REPLIES) as unknown[]).includes(success.reply) && success.status === 202,
    );
    expect(proposing.length).toBeGreaterThan(10);
    const { steps } = duties.inForce(day);
    expect(proposing.map(({ operationId }) => operationId).filter((id) => steps[id] === undefined)).toEqual([]);
  });
});

test.each(DAYS)('on %s it is said how long is kept what no rule of the books keeps', (day) => {
  const { rosterUploadDays, staffDays } = duties.inForce(day).retention ?? {};
  expect(rosterUploadDays).toEqual(expect.any(Number));
  // Whoever is stood in for is still found while the longest grant lasts.
  expect(staffDays).toBeGreaterThan(366);
});

test.each(['duties', 'rosters'])('a released file of %s is never edited, and each one is recorded', (name) => {
  const folder = new URL(`../../contracts/${name}/`, import.meta.url);
  const sums = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map(
      (file) =>
        `${createHash('sha256')
          .update(readFileSync(new URL(file, folder)))
          .digest('hex')}  ${file}`,
    );
  expect(readFileSync(new URL('SHA256SUMS', folder), 'utf8').trim().split('\n').sort()).toEqual(sums.sort());
});

import type { z } from 'zod';
import { receiveMoney } from '@huji/all-in-one/sample/by-two.ts';
import { ACCOUNTANT, MAKER } from '@huji/all-in-one/sample/people.ts';
import type { Who } from '@huji/all-in-one/sample/sign-in.ts';
import { proposeFundOpening } from '@huji/contracts/payout/fund-http.ts';
import { proposeBankTransfer } from '@huji/contracts/payout/journal-http.ts';
import { proposeClawBack } from '@huji/contracts/payout/order-http.ts';
import { proposeOwnAccount } from '@huji/contracts/payout/own-account-http.ts';
import { confirmPayoutProposal } from '@huji/contracts/payout/payout-proposal-http.ts';
import type { PayoutProposalReply } from '@huji/contracts/payout/payout-proposal-schemas.ts';
import { proposeStatementLines } from '@huji/contracts/payout/statement-line-http.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import type { Call } from '@huji/contracts/shared/operation-client.ts';
import { type Attack, type AttackedOffice, type Tried, tryTo } from '../attack.ts';
import { aKey, orderIn, theFunds } from '../things.ts';

const TWICE: Who = { subject: 'accountant-as-office-head' };
const COLLEAGUE: Who = { subject: 'accountant-2' };

/** Proposed by the accountant, confirmed by somebody who should not. */
const confirmedBy = async <Params extends z.ZodType, Body extends z.ZodType>(
  office: AttackedOffice,
  by: Who,
  operation: Operation<Params, z.ZodType, Body, typeof PayoutProposalReply>,
  asked: Omit<Call<Params, z.ZodType, Body>, 'token'>,
): Promise<Tried> => {
  const { proposalId } = await office.desk.call(ACCOUNTANT, operation, { ...asked, key: aKey() });
  const confirming = { params: { proposalId }, key: aKey() };
  return tryTo(office, { by, watched: theFunds(office) }, confirmPayoutProposal, confirming);
};

const opening = (fund: string, openedOn: string, amountYuan = '1000.00') => ({
  params: { fund },
  body: { amountYuan, openedOn },
});
const transfer = (valueOn: string, amountYuan = '1.00') => ({
  body: { from: 'benefits' as const, to: 'contributions' as const, amountYuan, valueOn },
});
const clawBackOf = async (office: AttackedOffice, valueOn: string, ref = `C${aKey()}`) => {
  const { orderId, lines } = await orderIn(office, 'settled');
  return { params: { orderId }, body: { ref, fund: lines[0]?.fund ?? '', amountYuan: '0.01', valueOn } };
};
const statement = (valueOn: string) => {
  const line = { ref: `S${aKey()}`, type: 'payment' as const, endToEndId: 'X', amountYuan: '1.00', valueOn };
  return { body: { account: 'benefits' as const, lines: [line] } };
};

/** Days no book has: long ago, and not yet. */
const DAYS = ['1999-01-01', '2199-01-01'] as const;
const daysBent = DAYS.flatMap((day): readonly Attack[] => {
  const watched = theFunds;
  const year = day.slice(0, 4);
  const common = { line: 4, expects: 'invalid_input' };
  return [
    {
      ...common,
      who: 'accountant',
      what: `opens a fund in the year ${year}`,
      play: (office) =>
        tryTo(office, { by: ACCOUNTANT, watched: watched(office) }, proposeFundOpening, {
          ...opening('FW2', day),
          key: aKey(),
        }),
    },
    {
      ...common,
      who: 'accountant',
      what: `moves money between own accounts in the year ${year}`,
      play: (office) =>
        tryTo(office, { by: ACCOUNTANT, watched: watched(office) }, proposeBankTransfer, {
          ...transfer(day),
          key: aKey(),
        }),
    },
    {
      ...common,
      who: 'accountant',
      what: `takes a benefit back in the year ${year}`,
      play: async (office) =>
        tryTo(office, { by: ACCOUNTANT, watched: watched(office) }, proposeClawBack, {
          ...(await clawBackOf(office, day)),
          key: aKey(),
        }),
    },
    {
      ...common,
      who: 'cashier-1',
      what: `types a payment of the year ${year}`,
      play: (office) =>
        tryTo(office, { by: MAKER, watched: watched(office) }, proposeStatementLines, {
          ...statement(day),
          key: aKey(),
        }),
    },
  ];
});

export const booksBent: readonly Attack[] = [
  {
    line: 4,
    who: 'accountant, twice',
    what: 'opens a fund, and confirms it with a second account',
    expects: 'proposal_same_person',
    play: (office) => confirmedBy(office, TWICE, proposeFundOpening, opening('FW2', office.today)),
  },
  {
    line: 4,
    who: 'accountant, accountant-2',
    what: 'open a fund, both accountants',
    expects: 'forbidden',
    play: (office) => confirmedBy(office, COLLEAGUE, proposeFundOpening, opening('FW2', office.today)),
  },
  {
    line: 4,
    who: 'accountant, twice',
    what: 'registers an account of the association, and confirms it with a second account',
    expects: 'proposal_same_person',
    play: (office) =>
      confirmedBy(office, TWICE, proposeOwnAccount, {
        body: { account: 'my-own', number: '2200000000000000018', bankCode: '102241000012', purpose: '专户' },
      }),
  },
  {
    line: 4,
    who: 'accountant, accountant-2',
    what: 'move money between own accounts, both accountants',
    expects: 'proposal_same_role',
    play: (office) => confirmedBy(office, COLLEAGUE, proposeBankTransfer, transfer(office.today)),
  },
  {
    line: 4,
    who: 'accountant, twice',
    what: 'books that a benefit was paid back, and confirms it with a second account',
    expects: 'proposal_same_person',
    play: async (office) => confirmedBy(office, TWICE, proposeClawBack, await clawBackOf(office, office.today)),
  },
  {
    line: 4,
    who: 'cashier-1',
    what: 'books that a benefit was paid back',
    expects: 'forbidden',
    play: async (office) =>
      tryTo(office, { by: MAKER, watched: theFunds(office) }, proposeClawBack, {
        ...(await clawBackOf(office, office.today)),
        key: aKey(),
      }),
  },
  {
    line: 4,
    who: 'accountant',
    what: 'books money that was received as a benefit paid back as well',
    expects: 'credit_booked_already',
    play: async (office) => {
      const ref = `D${aKey()}`;
      const line = { account: 'benefits', bankRef: ref, valueOn: office.today, amountYuan: '0.01' };
      await receiveMoney(office.desk, { key: aKey(), body: line });
      await office.desk.drain();
      return tryTo(office, { by: ACCOUNTANT, watched: theFunds(office) }, proposeClawBack, {
        ...(await clawBackOf(office, office.today, ref.toLowerCase())),
        key: aKey(),
      });
    },
  },
  {
    line: 4,
    who: 'accountant',
    what: 'moves a sum that no balance can hold',
    expects: 'sum_exceeded',
    play: (office) =>
      tryTo(office, { by: ACCOUNTANT, watched: theFunds(office) }, proposeBankTransfer, {
        body: { ...transfer(office.today, '999999999999.99').body, from: 'contributions', to: 'benefits' },
        key: aKey(),
      }),
  },
  {
    line: 4,
    who: 'accountant',
    what: 'opens a fund with a sum of which no number holds the fen',
    expects: 'invalid_input',
    play: (office) =>
      tryTo(office, { by: ACCOUNTANT, watched: theFunds(office) }, proposeFundOpening, {
        ...opening('FW2', office.today, '90071992547409930.01'),
        key: aKey(),
      }),
  },
  ...daysBent,
];

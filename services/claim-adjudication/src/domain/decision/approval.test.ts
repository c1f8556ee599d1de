import { expect, test } from '@jest/globals';
import { fen } from '@huji/contracts/shared/money.ts';
import { approvalsOf } from './approval.ts';
import { initialMember, type RecordedUse } from '../member/member.ts';

const use = (claimId: string, decisionNo: number, item: string, amount: number, status: RecordedUse['status']) =>
  ({ claimId, decisionNo, item, plan: item, fund: `${item}-1`, fen: fen(amount), status }) as RecordedUse;

test('a claim made payable what its paid uses say, and an appeal the difference alone', () => {
  const member = {
    ...initialMember,
    uses: [
      use('c1', 1, 'HM', 500, 'paid'),
      use('c1', 3, 'HM', 800, 'paid'),
      use('c1', 3, 'HA', 70, 'paid'),
      use('c1', 4, 'HA', 70, 'paid'),
      use('c1', 5, 'HM', 900, 'held'),
      use('c2', 1, 'HM', 1, 'paid'),
    ],
  };
  expect(approvalsOf('c1', 'p', member)).toEqual([
    { claimId: 'c1', decisionNo: 1, personId: 'p', shares: [{ fund: 'HM-1', item: 'HM', fen: 500 }], fen: 500 },
    {
      claimId: 'c1',
      decisionNo: 3,
      personId: 'p',
      shares: [
        { fund: 'HM-1', item: 'HM', fen: 300 },
        { fund: 'HA-1', item: 'HA', fen: 70 },
      ],
      fen: 370,
    },
    { claimId: 'c1', decisionNo: 4, personId: 'p', shares: [], fen: 0 },
  ]);
});

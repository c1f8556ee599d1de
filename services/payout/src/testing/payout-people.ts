import type { TestPerson } from '@huji/chassis/testing/test-issuer.ts';
import type { AccountInput } from '@huji/contracts/shared/account-input.ts';

/** The people of a payout office. */
export const STAFF = {
  maker: { roles: ['cashier'], subject: 'cashier-1' },
  checker: { roles: ['accountant'], subject: 'accountant-2' },
  releaser: { roles: ['office-head'], subject: 'office-head-1' },
  accountant: { roles: ['accountant'], subject: 'accountant-1' },
  supervisor: { roles: ['supervisor'], subject: 'supervisor-1' },
} as const satisfies Record<string, TestPerson>;

export const member = (personId: string): TestPerson => ({
  roles: ['member'],
  subject: `member-${personId}`,
  personId,
});

export interface ApprovedClaim {
  readonly personId: string;
  readonly claimId: string;
  readonly decisionNo: number;
  readonly payeeId: string;
  readonly lines: readonly { readonly fund: string; readonly item: string; readonly fen: number }[];
}

let accounts = 0;
/** An account of nobody else: one that two payees share holds their orders. */
export const ownNumber = (prefix = '62000000'): string => {
  accounts += 1;
  return `${prefix}${String(accounts).padStart(11, '0')}`;
};

export const account = (number = ownNumber()): AccountInput => ({
  holder: '王秀英',
  number,
  bankCode: '102241000012',
});

export const orderIdOf = ({ claimId, decisionNo }: ApprovedClaim): string => `${claimId}:${String(decisionNo)}`;

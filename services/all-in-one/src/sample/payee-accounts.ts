import type { SamplePerson } from './employers.ts';
import { sampleAccount } from './identity.ts';

/** CNAPS code of a branch, of the form the contract asks for. */
const BANK_CODE = '102241000012';
/** Accounts a member has after a return; the serials of the first ones end far below. */
const CORRECTED_FROM = 500_000;

const account = (holder: string, number: string) => ({ holder, number, bankCode: BANK_CODE });

export const accountOf = ({ name, account: number }: SamplePerson) => account(name, number);

/** Another account of the same person, right this time. */
export const correctedAccountOf = ({ name, phone }: SamplePerson) =>
  account(name, sampleAccount(CORRECTED_FROM + Number(phone.slice(-7))));

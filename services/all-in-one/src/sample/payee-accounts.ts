import type { SamplePerson } from './employers.ts';
import { sampleAccount } from './identity.ts';

/** CNAPS code of a branch, of the form the contract asks for. */
const BANK_CODE = '102241000012';
/** Accounts a member has after a return; the serials of the first ones end far below. */
const CORRECTED_FROM = 500_000;

/**
 * Accounts with which the simulated bank does something of its own (`bank-simulator/behaviour.ts`): closed, of another
 * name at payment, settled only when asked, paid without an answer, of another name at the check.
 */
const TOLD = [
  { of: 40, rest: 7, prefix: '62000091' },
  { of: 90, rest: 13, prefix: '62000092' },
  { of: 50, rest: 19, prefix: '62000094' },
  { of: 120, rest: 31, prefix: '62000093' },
  { of: 110, rest: 43, prefix: '62000098' },
] as const;

const account = (holder: string, number: string) => ({ holder, number, bankCode: BANK_CODE });

/** Persons are numbered through their sample telephone numbers. */
const serialOf = ({ phone }: SamplePerson): number => Number(phone.slice(-7));

export const accountOf = (person: SamplePerson) => {
  const serial = serialOf(person);
  const told = TOLD.find(({ of, rest }) => serial % of === rest);
  return account(person.name, told ? `${told.prefix}${String(serial).padStart(11, '0')}` : person.account);
};

/** Another account of the same person, right this time. */
export const correctedAccountOf = (person: SamplePerson) =>
  account(person.name, sampleAccount(CORRECTED_FROM + serialOf(person)));

import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { addFen, fen, type Fen } from '@huji/contracts/shared/money.ts';
import {
  BANK_ERROR,
  BANK_FEE,
  BANK_OWES,
  bankAccount,
  fundAccount,
  fundOf,
  HELD,
  PAYABLE,
  UNMATCHED,
  type BankAccount,
} from './journal-accounts.ts';
import {
  annulledKey,
  givenBackKey,
  approvedKey,
  clawBackKey,
  coverKey,
  matchedKey,
  moneyAnnulledKey,
  moneyKey,
  openingKey,
  paidKey,
  refundKey,
  returnedKey,
  transferKey,
  unmatchedKey,
} from './business-key.ts';
import { type EntryType, journalEntry, type JournalEntry, type JournalLine } from './journal-entry.ts';

/** How each fact is booked, and under which business key (decision 0050): one function per type of entry. */
const move = (amount: Fen, debit: string, credit: string): readonly JournalLine[] => [
  { account: debit, fen: amount },
  { account: credit, fen: fen(-amount) },
];

export const postOpening = (fact: { fund: string; fen: Fen; on: CivilDate }): JournalEntry | null =>
  journalEntry(openingKey(fact.fund), fact.on, move(fact.fen, bankAccount('benefits'), fundAccount(fact.fund)));

export const postTransfer = (fact: {
  transferId: string;
  from: string;
  to: string;
  fen: Fen;
  on: CivilDate;
}): JournalEntry | null =>
  journalEntry(transferKey(fact.transferId), fact.on, move(fact.fen, bankAccount(fact.to), bankAccount(fact.from)));

export const postMoneyReceived = (fact: {
  moneyId: string;
  account: string;
  valueOn: CivilDate;
  fen: Fen;
  receiptNo?: number | undefined;
}): JournalEntry | null =>
  journalEntry(
    moneyKey(fact.moneyId, fact.receiptNo),
    fact.valueOn,
    move(fact.fen, bankAccount(fact.account), UNMATCHED),
  );

/** The line was never there: dated by when two people said so, for the day of the line may be closed. */
export const postMoneyAnnulled = (fact: {
  moneyId: string;
  account: string;
  fen: Fen;
  annulledOn: CivilDate;
  receiptNo?: number | undefined;
}): JournalEntry | null =>
  journalEntry(
    moneyAnnulledKey(fact.moneyId, fact.receiptNo),
    fact.annulledOn,
    move(fact.fen, UNMATCHED, bankAccount(fact.account)),
  );

export const postMoneyMatched = (fact: {
  batchId: string;
  moneyId: string;
  fen: Fen;
  matchedOn: CivilDate;
  matchNo?: number | undefined;
}): JournalEntry | null => journalEntry(matchedKey(fact), fact.matchedOn, move(fact.fen, UNMATCHED, HELD));

export const postMoneyUnmatched = (fact: {
  batchId: string;
  moneyId: string;
  fen: Fen;
  unmatchedOn: CivilDate;
  matchNo: number;
}): JournalEntry | null => journalEntry(unmatchedKey(fact), fact.unmatchedOn, move(fact.fen, HELD, UNMATCHED));

interface CoverRow {
  readonly fund?: string | undefined;
  readonly deltaFen: Fen;
}

/** A batch has a posting for every person: lines of their own for each fund, one for all that was held. */
const fundShares = (rows: readonly CoverRow[]): readonly JournalLine[] => {
  const lines: JournalLine[] = [];
  let held = 0;
  for (const { fund, deltaFen } of rows)
    if (fund !== undefined && deltaFen !== 0) {
      lines.push({ account: fundAccount(fund), fen: fen(-deltaFen) });
      held += deltaFen;
    }
  if (lines.length > 0) lines.push({ account: HELD, fen: fen(held) });
  return lines;
};

/** Contribution earned or given back, per fund; dated the later of S and A. */
export const postCover = (fact: {
  personId: string;
  batchId: string;
  billRevision: number;
  postedOn: CivilDate;
  rows: readonly CoverRow[];
}): JournalEntry | null => journalEntry(coverKey(fact), fact.postedOn, fundShares(fact.rows));

export const postApproved = (fact: {
  claimId: string;
  decisionNo: number;
  approvedOn: CivilDate;
  lines: readonly { readonly fund: string; readonly fen: Fen }[];
}): JournalEntry | null =>
  journalEntry(approvedKey(fact), fact.approvedOn, [
    ...fact.lines.map((line) => ({ account: fundAccount(line.fund), fen: line.fen })),
    { account: PAYABLE, fen: fen(-addFen(...fact.lines.map((line) => line.fen))) },
  ]);

/** An approval that was taken back before it was paid: the entry that was made for it, the other way round. */
export const postAnnulled = (fact: {
  claimId: string;
  decisionNo: number;
  on: CivilDate;
  lines: readonly { readonly fund: string; readonly fen: Fen }[];
}): JournalEntry | null =>
  journalEntry(annulledKey(fact), fact.on, [
    ...fact.lines.map((line) => ({ account: fundAccount(line.fund), fen: fen(-line.fen) })),
    { account: PAYABLE, fen: addFen(...fact.lines.map((line) => line.fen)) },
  ]);

export const postRefund = (fact: {
  batchId: string;
  refundNo: number;
  fen: Fen;
  requestedOn: CivilDate;
}): JournalEntry | null => journalEntry(refundKey(fact), fact.requestedOn, move(fact.fen, HELD, PAYABLE));

/** Nobody is known for the money: it is owed to whoever paid it. */
export const postMoneyReturnOrdered = (fact: {
  moneyId: string;
  fen: Fen;
  orderedOn: CivilDate;
}): JournalEntry | null => journalEntry(givenBackKey(fact.moneyId), fact.orderedOn, move(fact.fen, UNMATCHED, PAYABLE));

/** A movement at the bank for one attempt of an order: paid out, or come back. */
export interface PaymentMovement {
  readonly orderId: string;
  readonly attempt: number;
  readonly account: BankAccount;
  readonly fen: Fen;
  readonly valueOn: CivilDate;
}

export const postPaid = (fact: PaymentMovement): JournalEntry | null =>
  journalEntry(paidKey(fact.orderId, fact.attempt), fact.valueOn, move(fact.fen, PAYABLE, bankAccount(fact.account)));

export const postReturned = (fact: PaymentMovement): JournalEntry | null =>
  journalEntry(
    returnedKey(fact.orderId, fact.attempt),
    fact.valueOn,
    move(fact.fen, bankAccount(fact.account), PAYABLE),
  );

export const postClawBack = (fact: {
  orderId: string;
  ref: string;
  fund: string;
  fen: Fen;
  valueOn: CivilDate;
}): JournalEntry | null =>
  journalEntry(clawBackKey(fact), fact.valueOn, move(fact.fen, bankAccount('benefits'), fundAccount(fact.fund)));

/** What the statement moved and no payment of ours explains: negative left the account, positive came to it. */
export interface UnexplainedMovement {
  readonly exceptionId: string;
  readonly account: BankAccount;
  readonly movedFen: Fen;
}

const against = (movedFen: Fen): string => (movedFen < 0 ? BANK_OWES : BANK_ERROR);

/** So that the books show what the statement shows, before anybody knows why. */
export const postBankException = (fact: UnexplainedMovement & { readonly valueOn: CivilDate }): JournalEntry | null =>
  journalEntry(
    `bank-exception:${fact.exceptionId}`,
    fact.valueOn,
    move(fact.movedFen, bankAccount(fact.account), against(fact.movedFen)),
  );

/** `taken-back`: the bank put it right, it was never there, or a payment of ours explains it · `fee`: the bank keeps it. */
export const postBankExceptionResolved = (
  fact: UnexplainedMovement & { readonly as: 'taken-back' | 'fee'; readonly on: CivilDate },
): JournalEntry | null =>
  journalEntry(
    `bank-exception-resolved:${fact.exceptionId}`,
    fact.on,
    move(fact.movedFen, against(fact.movedFen), fact.as === 'fee' ? BANK_FEE : bankAccount(fact.account)),
  );

type Accounts = (account: string) => boolean;

const BANK: Accounts = (account) => account.startsWith('assets:bank:');
const FUND: Accounts = (account) => fundOf(account) !== null;
const only =
  (...names: readonly string[]): Accounts =>
  (account) =>
    names.includes(account);
const BANK_DIFFERENCE = only(BANK_OWES, BANK_ERROR);

interface Sides {
  readonly debit: Accounts;
  readonly credit: Accounts;
}
const sides = (debit: Accounts, credit: Accounts): Sides => ({ debit, credit });
const either =
  (...all: readonly Accounts[]): Accounts =>
  (account) =>
    all.some((each) => each(account));

/** Which accounts a kind of entry moves, and to which side: nothing else is ever booked as it. */
const SIDES: Readonly<Record<EntryType, Sides>> = {
  opening: sides(BANK, FUND),
  transfer: sides(BANK, BANK),
  money: sides(BANK, only(UNMATCHED)),
  'money-annulled': sides(only(UNMATCHED), BANK),
  matched: sides(only(UNMATCHED), only(HELD)),
  unmatched: sides(only(HELD), only(UNMATCHED)),
  // A correction gives back to one fund and earns for another.
  cover: sides(either(only(HELD), FUND), either(only(HELD), FUND)),
  approved: sides(FUND, only(PAYABLE)),
  annulled: sides(only(PAYABLE), FUND),
  refund: sides(only(HELD), only(PAYABLE)),
  'given-back': sides(only(UNMATCHED), only(PAYABLE)),
  paid: sides(only(PAYABLE), BANK),
  returned: sides(BANK, only(PAYABLE)),
  'claw-back': sides(BANK, FUND),
  'bank-exception': sides(either(BANK, BANK_DIFFERENCE), either(BANK, BANK_DIFFERENCE)),
  'bank-exception-resolved': sides(
    either(BANK, BANK_DIFFERENCE, only(BANK_FEE)),
    either(BANK, BANK_DIFFERENCE, only(BANK_FEE)),
  ),
};

/** What speaks against an entry by itself: it is of another kind than its key, or moves accounts that its kind does not. */
export const entryFaults = ({ businessKey, type, lines }: JournalEntry): readonly string[] => {
  if (!businessKey.startsWith(`${type}:`)) return [`entry ${businessKey} is booked as ${type}`];
  const { debit, credit } = SIDES[type];
  return lines.every(({ account, fen }) => (fen > 0 ? debit : credit)(account))
    ? []
    : [`entry ${businessKey} moves accounts that ${type} does not`];
};

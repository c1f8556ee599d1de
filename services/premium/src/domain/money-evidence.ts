import { present } from '@huji/contracts/shared/present.ts';
import type { ReceivedMoney } from './money.ts';
import type { Wanted } from './premium-proposal.ts';

/** An entry of the money's stream in the audit log, and what two people had agreed to when it was written; null: nothing is stored. */
export interface MoneyWitness {
  readonly action: string;
  readonly data?: Readonly<Record<string, string | number | boolean>>;
  /** Absent: it was done without two people, as programmes of before did and as what follows by itself is. */
  readonly agreed?: Wanted | null;
}

export interface MoneyEvidence {
  readonly money: ReceivedMoney;
  readonly witnesses: readonly MoneyWitness[];
}

/** What two people must have agreed to before the log can tell it. */
const AGREED: Readonly<Record<string, Wanted['type']>> = {
  'money-entered': 'receive',
  'money-matched-by-hand': 'match',
  'match-undone': 'unmatch',
  'money-given-back': 'return',
  'line-annulled': 'annul',
};

const isAbout = (wanted: Wanted, { moneyId }: ReceivedMoney): boolean => {
  if (wanted.type === 'refund') return false;
  return (wanted.type === 'receive' ? wanted.credit.moneyId : wanted.moneyId) === moneyId;
};

const agreementFaults = ({ money, witnesses }: MoneyEvidence): readonly string[] =>
  witnesses.flatMap(({ action, agreed }) => {
    const type = AGREED[action];
    if (type === undefined || agreed === undefined) return [];
    return agreed?.type === type && isAbout(agreed, money) ? [] : [`has a ${action} that no two people agreed to`];
  });

/** What was typed last is what counts: of a line that was annulled and typed anew the log knows each sum. */
const sumFaults = ({ money, witnesses }: MoneyEvidence): readonly string[] => {
  const told = witnesses.filter(({ action }) => action === 'money-received');
  if (told.length === 0) return ['is a credit that the audit log does not know'];
  const agreed = witnesses.flatMap((each) => (each.agreed?.type === 'receive' ? [each.agreed.credit] : []));
  const isOtherwise =
    agreed.length > 0 && !agreed.some(({ fen, valueOn }) => fen === money.fen && valueOn === money.valueOn);
  return [
    ...(told.some(({ data }) => data?.['fen'] === money.fen) ? [] : ['is of another sum than the audit log saw']),
    ...(isOtherwise ? ['is of another sum or date than two people agreed to'] : []),
  ];
};

const stateFaults = ({ money, witnesses }: MoneyEvidence): readonly string[] => {
  const { batchId, annulledOn, givenBackOn, receiptNo } = money;
  const saw = (action: string, data: Readonly<Record<string, unknown>> = {}): boolean =>
    witnesses.some(
      (each) => each.action === action && Object.entries(data).every(([key, value]) => each.data?.[key] === value),
    );
  const states = present({
    'money-matched': batchId === null ? undefined : { batchId },
    'money-annulled': annulledOn === undefined && (receiptNo ?? 1) === 1 ? undefined : {},
    'money-return-ordered': givenBackOn === undefined ? undefined : {},
  });
  return Object.entries(states)
    .filter(([action, data]) => !saw(action, data))
    .map(([action]) => `has a ${action} that the audit log does not know`);
};

/** What contradicts a money; empty: two people typed it and agreed to what became of it, and the audit log saw it. */
export const moneyFaults = (evidence: MoneyEvidence): readonly string[] => [
  ...sumFaults(evidence),
  ...agreementFaults(evidence),
  ...stateFaults(evidence),
];

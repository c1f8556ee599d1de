import type { AddressedCommand } from '@huji/claim-adjudication/rules.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { earningOf, type JournalEntry, orderIdOf, type Owed, placing } from '@huji/payout/rules.ts';
import type { BillReaction } from '@huji/premium/rules.ts';
import type { Stage } from './stage.ts';

/** What reactions answer with is done to the documents it is for. @throws Error for what an event must not be refused */
export const obey = (stage: Stage, commands: readonly AddressedCommand[]): void => {
  for (const { type, id, command } of commands)
    switch (type) {
      case 'claim':
        stage.claims.obey(id, command);
        break;
      case 'member':
        stage.members.obey(id, command);
        break;
      case 'receipt':
        stage.receipts.obey(id, command);
    }
};

export const obeyBills = ({ bills }: Stage, reactions: readonly BillReaction[]): void => {
  for (const { batchId, command } of reactions) bills.obey(batchId, command);
};

export const post = ({ entries }: Stage, entry: JournalEntry | null): void => {
  if (entry !== null) entries.push(entry);
};

/** What came to be owed is booked and ordered; nobody has an account yet to which it could be paid. */
export const owe = (stage: Stage, { entry, obligation }: Owed): void => {
  post(stage, entry);
  if (obligation === null) return;
  stage.orders.obey(orderIdOf(obligation.source), placing(obligation, stage.payees.read(obligation.payeeId)));
};

/** What a fund earns is booked on its day. In a case no programme of before booked anything ahead. */
export const earn = (stage: Stage, entry: JournalEntry | null, today: CivilDate): void => {
  if (entry === null) return;
  const earning = earningOf(entry, { today, isBooked: false });
  if (earning.type === 'entry') post(stage, earning.entry);
  else stage.incomes.obey(earning.id, earning.command);
};

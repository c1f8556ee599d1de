import type { AddressedCommand } from '@huji/claim-adjudication/rules.ts';
import type { JournalEntry } from '@huji/payout/rules.ts';
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

import { addDays } from '@huji/contracts/shared/civil-date.ts';
import type { ClockTask } from '@huji/chassis/runtime/due-clock.ts';
import type { PremiumDocuments } from '../documents.ts';
import { bill } from '../rules.ts';

/** `current`: lines are posted as they come, so that yesterday is loaded. `declared`: only what somebody declared is. */
export type StatementsLoaded = 'current' | 'declared';

/** A bill lapses only when the statements through S + 30 are loaded (data-flow.md §1.11); until then it stays due. */
export const lapseBills = (
  { bills, statements }: Pick<PremiumDocuments, 'bills' | 'statements'>,
  account: string,
  loaded: StatementsLoaded,
): ClockTask => ({
  kind: 'lapse',
  collection: 'bill',
  act: async (batchId, envelope, dueOn) => {
    if (loaded === 'declared') {
      const through = (await statements.read(account))?.state?.through;
      if (through === undefined || addDays(through, 1) < dueOn) return;
    }
    const outcome = await bills.execute(batchId, bill.clockCommand(batchId, dueOn), envelope);
    if (outcome.type === 'refused') throw new Error(`${batchId}: ${outcome.refusal.code}`);
  },
});

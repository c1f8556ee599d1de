import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { billClockCommand } from '../domain/bill-reactions.ts';
import type { Parts } from './parts.ts';

/** Only when the statements through S + 30 are loaded (data-flow.md §1.11); until then the bill stays due. */
export const lapseBill = async (
  { documents, account, statementsLoaded }: Parts,
  { batchId, dueOn }: { readonly batchId: string; readonly dueOn: CivilDate },
  envelope: Envelope,
): Promise<void> => {
  if (statementsLoaded === 'declared') {
    const through = (await documents.statements.read(account))?.state?.through;
    if (through === undefined || addDays(through, 1) < dueOn) return;
  }
  obeyed(await documents.bills.execute(batchId, billClockCommand(batchId, dueOn), envelope));
};

import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { billClockCommand, reactToMoneyAssigned } from '../domain/bill-reactions.ts';
import type { StandingVersion } from '../domain/bill.ts';
import type { Parts } from './parts.ts';
import { tellBill } from './tell-bill.ts';

const ACTOR = 'premium.lapse';

/** Money older than this cannot have been meant for the bill: its batch did not exist. */
const BEFORE_START_DAYS = 92;
const PAGE_MONEYS = 200;

/** Every assignment is told: the money says to which bill it belongs, and an event may still be on its way. */
const tellAssigned = async (parts: Parts, batchId: string, envelope: Envelope): Promise<void> => {
  await parts.moneysIndexed();
  const rows = eachRow((query: Query) => parts.documents.moneys.find(query), {
    field: 'batchId',
    equals: batchId,
    max: PAGE_MONEYS,
  });
  for await (const { state: money } of rows) {
    if (money === null) continue;
    const { moneyId, valueOn, fen, matchNo } = money;
    const assigned = { moneyId, batchId, valueOn, fen, matchedOn: envelope.on, ...present({ matchNo }) };
    await tellBill(parts, reactToMoneyAssigned(assigned), envelope);
  }
};

/** Money that came in time and that nobody has matched might be the bill's: people look first. */
const hasUnmatchedInTime = async (
  { documents }: Parts,
  { startOn, payableUntil }: StandingVersion,
): Promise<boolean> => {
  const asked = { field: 'unmatchedOn', from: addDays(startOn, -BEFORE_START_DAYS), to: payableUntil, max: 1 };
  return (await documents.moneys.find(asked)).rows.length > 0;
};

/**
 * Only when the statements through S + 30 are loaded, nothing that came in time is unmatched, and every assignment has been told
 * (decision 0058); until then the bill stays due.
 */
export const lapseBill = async (
  parts: Parts,
  { batchId, dueOn }: { readonly batchId: string; readonly dueOn: CivilDate },
  envelope: Envelope,
): Promise<void> => {
  const { documents, account, statementsLoaded } = parts;
  if (statementsLoaded === 'declared') {
    const through = (await documents.statements.read(account))?.state?.through;
    if (through === undefined || addDays(through, 1) < dueOn) return;
  }
  await tellAssigned(parts, batchId, parts.ownEnvelope(ACTOR));
  const standing = (await documents.bills.read(batchId))?.state.standing;
  if (standing != null && (await hasUnmatchedInTime(parts, standing))) return;
  obeyed(await documents.bills.execute(batchId, billClockCommand(batchId, dueOn), envelope));
};

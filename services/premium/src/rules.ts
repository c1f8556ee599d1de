import { billDecider } from './domain/bill-decide.ts';
import { billedFen, creditFen, creditedFen, dueFen, heldFen, paidFen, receivedFen } from './domain/bill-money.ts';
import { announcement } from './domain/bill-outbound.ts';
import { billClockCommand, billDueOn, reactToCause } from './domain/bill-react.ts';

export type { Bill, BillCommand, BillEvent, BillStatus } from './domain/bill.ts';
export type { BillAnnouncement } from './domain/bill-outbound.ts';
export type { BillCause, BillReaction } from './domain/bill-react.ts';

/** The pure façade of premium: what the service runs over documents, the case runner folds over a Map. */
export const bill = {
  ...billDecider,
  react: reactToCause,
  announce: announcement,
  dueOn: billDueOn,
  clockCommand: billClockCommand,
  /** The bill decides from its own state and the command alone. */
  needs: (): readonly string[] => [],
} as const;

export const billFigures = { billedFen, dueFen, paidFen, receivedFen, heldFen, creditedFen, creditFen } as const;

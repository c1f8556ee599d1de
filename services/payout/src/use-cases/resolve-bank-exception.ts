import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted, obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { foldReference } from '@huji/contracts/shared/reference.ts';
import type { BankException, Resolution } from '../domain/bank-exception.ts';
import { bookedAsResolved } from '../domain/bank-exception-booked.ts';
import { factOf } from '../domain/statement-line.ts';
import type { Parts } from './parts.ts';
import { postJournalEntry } from './post-journal-entry.ts';

/** The line is a payment of ours after all: the order hears it as if the bank had named it rightly. @throws Refused */
const tellOrder = async (
  parts: Parts,
  { line }: BankException,
  { orderId, attempt }: Resolution,
  envelope: Envelope,
): Promise<void> => {
  if (orderId === undefined || attempt === undefined) return;
  const command = { type: 'record', attempt, fen: line.fen, fact: factOf(line), ref: foldReference(line.ref) } as const;
  accepted(await parts.documents.orders.execute(orderId, command, envelope));
};

/** Two people have explained it: it leaves the list, and the books say how. @throws Refused */
export const resolveBankException = async (
  parts: Parts,
  { exceptionId, resolution }: { exceptionId: string; resolution: Resolution },
  envelope: Envelope,
): Promise<void> => {
  const { bankExceptions } = parts.documents;
  const open = (await bankExceptions.read(exceptionId))?.state ?? null;
  if (open !== null) await tellOrder(parts, open, resolution, envelope);
  const resolved = withAudit(envelope, {
    stream: `bank-exception/${exceptionId}`,
    action: 'bank-exception-resolved',
    data: { as: resolution.type, ...present({ fen: open?.line.fen }) },
  });
  const { state } = accepted(await bankExceptions.execute(exceptionId, { type: 'resolve', resolution }, resolved));
  obeyed(await postJournalEntry(parts, bookedAsResolved(exceptionId, state, resolution), envelope));
};

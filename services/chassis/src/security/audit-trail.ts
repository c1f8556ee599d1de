import type { DataOf, EventContract } from '@huji/contracts/shared/event-contract.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { reaction, type Reaction } from '../events/consumer.ts';
import { dataFor } from './audit-by.ts';
import type { AuditEntry } from './audit-chain.ts';
import type { AuditLog } from './audit-log.ts';

/** What an event leaves in the audit log: codes, opaque ids and sums. */
export type AuditedStep = Pick<AuditEntry, 'stream' | 'action' | 'data'>;

/**
 * Every event of a contract becomes one entry of the audit log, at the time it happened, however often it is delivered; `for` names
 * whoever was stood in for by who caused it.
 * A service hears its own events for it, so that no handler can forget to record what it did.
 */
export const audited = <Contract extends EventContract>(
  audit: AuditLog,
  contract: Contract,
  stepOf: (data: DataOf<Contract>) => AuditedStep,
): Reaction =>
  reaction(contract, async (event, { envelope }) => {
    const { data, ...step } = stepOf(event.data as DataOf<Contract>);
    await audit.record({
      ...step,
      ...dataFor(envelope, data),
      actor: envelope.actor,
      at: event.time as Instant,
      commandId: event.id,
    });
  });

import { cancelLongWork, readLongWork } from '@huji/contracts/shared/long-work.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import { handle, type BoundOperation } from '../http/operation-router.ts';
import type { AuditLog } from '../security/audit-log.ts';
import { auditBy } from '../security/audit-by.ts';
import type { LongWork, WorkViewer } from './long-work.ts';

const viewerOf = ({ subject, roles }: Principal): WorkViewer => ({
  subject,
  seesAll: roles.includes('supervisor') || roles.includes('system-administrator'),
});

export const createLongWorkOperations = (
  service: string,
  work: LongWork,
  audit: Pick<AuditLog, 'record'>,
): readonly BoundOperation[] => [
  handle(readLongWork(service), async ({ params, principal }) => ({
    body: await work.read(params.workId, viewerOf(principal)),
  })),
  handle(cancelLongWork(service), async ({ params: { workId }, principal, envelope }) => {
    const { type, done, state } = await work.read(workId, viewerOf(principal));
    // Documents that are forgotten in time carry no entries: this one comes first.
    if (state === 'running') await audit.record(auditBy(envelope, `work/${workId}`, 'work-cancelled', { type, done }));
    return { body: await work.cancel(workId, viewerOf(principal), envelope) };
  }),
];

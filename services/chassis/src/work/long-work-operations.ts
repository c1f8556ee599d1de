import { cancelLongWork, readLongWork } from '@huji/contracts/shared/long-work.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import { handle, type BoundOperation } from '../http/operation-router.ts';
import type { LongWork, WorkViewer } from './long-work.ts';

const viewerOf = ({ subject, roles }: Principal): WorkViewer => ({
  subject,
  seesAll: roles.includes('supervisor') || roles.includes('system-administrator'),
});

export const createLongWorkOperations = (service: string, work: LongWork): readonly BoundOperation[] => [
  handle(readLongWork(service), async ({ params, principal }) => ({
    body: await work.read(params.workId, viewerOf(principal)),
  })),
  handle(cancelLongWork(service), async ({ params, principal, envelope }) => ({
    body: await work.cancel(params.workId, viewerOf(principal), envelope),
  })),
];

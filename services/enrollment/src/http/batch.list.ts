import { listBatches } from '@huji/contracts/enrollment/batch-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { seesSocieties } from '@huji/chassis/security/authorization.ts';
import { startRangeOn } from '../domain/batch-start.ts';
import { batchOrder } from '../documents/batch.ts';
import type { Parts } from '../use-cases/parts.ts';
import { batchSummary } from './batch.reply.ts';
import { isClerkOf, requireEmployer } from './employer.access.ts';

export const bindListBatches = (parts: Parts): BoundOperation =>
  handle(listBatches, async ({ query: { employerId, cursor, limit }, principal, envelope }) => {
    const { employer } = await requireEmployer(parts, employerId, principal, 'read');
    const isClerk = isClerkOf(employerId, employer, principal);
    const page = await parts.documents.batches.find({
      field: 'order',
      from: batchOrder(employerId, ''),
      to: batchOrder(employerId, '~'),
      descending: true,
      cursor: cursor ?? null,
      max: limit,
    });
    const batches = page.rows.flatMap(({ id, state }) =>
      state !== null && (isClerk || seesSocieties(principal, [state.society]))
        ? [batchSummary(id, state, envelope.on)]
        : [],
    );
    return { body: { batches, cursor: page.cursor, on: envelope.on, startRange: startRangeOn(envelope.on) } };
  });

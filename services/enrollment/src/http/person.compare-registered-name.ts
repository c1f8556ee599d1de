import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { compareRegisteredName } from '@huji/contracts/enrollment/registered-name-http.ts';
import { compareRegisteredName as compare } from '../use-cases/compare-registered-name.ts';
import type { Parts } from '../use-cases/parts.ts';

/** That a service asked stands in the stream of whoever it asked about, and what it was told. */
export const bindCompareRegisteredName = (parts: Parts): BoundOperation =>
  handle(compareRegisteredName, async ({ body }) => {
    const answer = await compare(parts, body);
    const { owner, ownerId } = body;
    return {
      body: { answer },
      opened: { stream: `${owner}/${ownerId}`, action: 'registered-name-compared', data: { answer } },
    };
  });

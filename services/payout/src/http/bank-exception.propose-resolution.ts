import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposeExceptionResolution } from '@huji/contracts/payout/statement-line-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireSocietiesOfWanted } from '../use-cases/require-societies-of-wanted.ts';
import { proposed } from './payout-proposal.reply.ts';

export const bindProposeExceptionResolution = (parts: Parts): BoundOperation =>
  handle(proposeExceptionResolution, async (request) => {
    const {
      params: { exceptionId },
      body,
      principal,
      envelope,
    } = request;
    const { as: type, on = envelope.on, orderId, attempt } = body;
    const resolution = { type, on, ...present({ orderId, attempt }) };
    const wanted = { type: 'exception-resolution', exceptionId, resolution } as const;
    await requireSocietiesOfWanted(parts, principal, wanted);
    return proposed(parts, wanted, request);
  });

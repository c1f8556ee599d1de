import { readDuties as contract } from '@huji/contracts/enrollment/duties-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';

export const bindReadDuties = ({ duties }: Parts): BoundOperation =>
  handle(contract, ({ query: { on }, envelope }) => {
    const { effectiveFrom: effectiveOn, ...rest } = duties.inForce(on ?? envelope.on);
    return Promise.resolve({ body: { ...rest, effectiveOn } });
  });

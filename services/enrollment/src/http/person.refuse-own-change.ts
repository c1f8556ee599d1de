import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { refuseOwnPersonChange } from '@huji/contracts/enrollment/person-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { resolveOwnChange } from './person-own-change.reply.ts';

export const bindRefuseOwnPersonChange = (parts: Parts): BoundOperation =>
  handle(refuseOwnPersonChange, (request) => resolveOwnChange(parts, request, false));

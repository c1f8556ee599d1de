import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { confirmOwnPersonChange } from '@huji/contracts/enrollment/person-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { resolveOwnChange } from './person-own-change.reply.ts';

export const bindConfirmOwnPersonChange = (parts: Parts): BoundOperation =>
  handle(confirmOwnPersonChange, (request) => resolveOwnChange(parts, request, true));

import { closeStatements as operation } from '@huji/contracts/premium/statements-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { closeStatements } from '../use-cases/close-statements.ts';
import type { Parts } from '../use-cases/parts.ts';

export const bindCloseStatements = (parts: Parts): BoundOperation =>
  handle(operation, async ({ params: { account }, body: { throughOn }, envelope }) => ({
    body: { account, throughOn: await closeStatements(parts, { account, through: throughOn }, envelope) },
  }));

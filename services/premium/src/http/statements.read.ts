import { readStatements } from '@huji/contracts/premium/statements-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';

export const bindReadStatements = ({ documents }: Parts): BoundOperation =>
  handle(readStatements, async ({ params: { account } }) => {
    const snapshot = await documents.statements.read(account);
    return { body: { account, throughOn: snapshot?.state?.through ?? null } };
  });

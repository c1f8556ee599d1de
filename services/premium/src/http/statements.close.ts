import { closeStatements, readStatements } from '@huji/contracts/premium/http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import type { PremiumDocuments } from '../documents.ts';

export const statementsOperations = ({
  statements,
}: Pick<PremiumDocuments, 'statements'>): readonly BoundOperation[] => [
  handle(closeStatements, async ({ params: { account }, body: { through }, envelope }) => {
    const outcome = await statements.execute(account, { type: 'close', through }, envelope);
    if (outcome.kind === 'refused') throw refused(outcome.refusal);
    return { body: { account, through: outcome.state?.through ?? null } };
  }),
  handle(readStatements, async ({ params: { account } }) => {
    const snapshot = await statements.read(account);
    return { body: { account, through: snapshot?.state?.through ?? null } };
  }),
];

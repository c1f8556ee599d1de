import { closeStatements, readStatements } from '@huji/contracts/premium/http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import type { AuditLog } from '@huji/chassis/security/audit-log.ts';
import type { PremiumDocuments } from '../documents.ts';

export const statementsOperations = (
  { statements }: Pick<PremiumDocuments, 'statements'>,
  audit: AuditLog,
): readonly BoundOperation[] => [
  handle(closeStatements, async ({ params: { account }, body: { through }, envelope }) => {
    const outcome = await statements.execute(account, { type: 'close', through, on: envelope.on }, envelope);
    if (outcome.type === 'refused') throw refused(outcome.refusal);
    await audit.record(auditBy(envelope, `statements/${account}`, 'statements-closed'));
    return { body: { account, through: outcome.state?.through ?? null } };
  }),
  handle(readStatements, async ({ params: { account } }) => {
    const snapshot = await statements.read(account);
    return { body: { account, through: snapshot?.state?.through ?? null } };
  }),
];

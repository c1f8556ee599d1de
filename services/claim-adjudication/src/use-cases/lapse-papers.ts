import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Parts } from './parts.ts';

/** What was begun and did not come in time makes room for others; its parts are swept up later. */
export const lapsePapers = async ({ documents }: Parts, claimId: string, envelope: Envelope): Promise<void> => {
  const heard = withAudit(envelope, { stream: `claim/${claimId}`, action: 'papers-lapsed' });
  obeyed(await documents.papers.execute(claimId, { type: 'lapse', on: envelope.on }, heard));
};

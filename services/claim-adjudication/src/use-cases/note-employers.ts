import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { unlessErased } from '@huji/chassis/security/unless-erased.ts';
import { lacksEmployer } from '../domain/claim/claim-employer.ts';
import { employerAnswering } from '../domain/decision/decision-employer.ts';
import { decisionId } from '../domain/decision/decision-record.ts';
import type { Parts } from './parts.ts';

const ACTOR = 'claim-adjudication.employers';
const AT_ONCE = 10;

/** For whom claims of before count, by the decision that stands of each. Those of erased persons count for nobody. */
export const noteEmployers = async ({
  documents: { claims, decisions },
  ownEnvelope,
}: Pick<Parts, 'documents' | 'ownEnvelope'>): Promise<void> => {
  await inParallel(claims.walk(), AT_ONCE, async ({ id, state: claim }) => {
    if (claim?.decided == null || !lacksEmployer(claim)) return;
    const { decisionNo, digest } = claim.decided;
    const record = await unlessErased(decisions.read(decisionId(id, decisionNo, digest)));
    if (record === null) return;
    const employerId = employerAnswering(record.decision.items, record.member.covers);
    await unlessErased(claims.execute(id, { type: 'note-employer', employerId }, ownEnvelope(ACTOR)).then(obeyed));
  });
};

import { handle } from '@huji/chassis/http/operation-router.ts';
import { answerFiledCompletion as contract } from '@huji/contracts/claim-adjudication/filed-claims-http.ts';
import { answerCompletion } from '../use-cases/answer-completion.ts';
import type { Parts } from '../use-cases/parts.ts';
import { filedClaimOf, requireInHandsOf } from './claim-filed.access.ts';
import { filedClaimReply } from './claim-filed.reply.ts';
import { versionToldTo } from './claim.access.ts';

export const bindAnswerFiledCompletion = (parts: Parts) =>
  handle(contract, async ({ params: { number }, body: { answer }, principal, envelope }) => {
    const claim = await filedClaimOf(parts, number, principal);
    await requireInHandsOf(parts, principal, claim);
    const { state, revision } = await answerCompletion(parts, claim, { answer, by: 'filer' }, envelope);
    return {
      body: await filedClaimReply(parts, state, principal),
      revision: versionToldTo(principal, state, revision),
    };
  });

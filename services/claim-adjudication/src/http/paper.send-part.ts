import { handle } from '@huji/chassis/http/operation-router.ts';
import { sendPaperPart as contract } from '@huji/contracts/claim-adjudication/paper-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { sendPaperPart } from '../use-cases/send-paper-part.ts';
import { sentPaper } from './paper.access.ts';

export const bindSendPaperPart = (parts: Parts) =>
  handle(contract, async ({ params, body: file, principal }) => {
    const { claim, paper } = await sentPaper(parts, principal, params);
    return { body: await sendPaperPart(parts, claim, { paper, offset: params.offset, file }) };
  });

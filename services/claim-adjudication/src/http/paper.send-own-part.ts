import { handle } from '@huji/chassis/http/operation-router.ts';
import { sendOwnPaperPart as contract } from '@huji/contracts/claim-adjudication/own-papers-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { sendPaperPart } from '../use-cases/send-paper-part.ts';
import { sentPaper } from './paper.access.ts';
import { ownPaperOf } from './paper-own.access.ts';

export const bindSendOwnPaperPart = (parts: Parts) =>
  handle(contract, async ({ params, body: file, principal }) => {
    const { claim, paper } = await sentPaper(parts, principal, await ownPaperOf(parts, principal, params));
    return { body: await sendPaperPart(parts, claim, { paper, offset: params.offset, file }) };
  });

import { handle } from '@huji/chassis/http/operation-router.ts';
import { readPaperUpload as contract } from '@huji/contracts/claim-adjudication/paper-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { uploadStanding } from '../use-cases/send-paper-part.ts';
import { requireArriving } from '../use-cases/require-arriving.ts';
import { sentPaper } from './paper.access.ts';

export const bindReadPaperUpload = (parts: Parts) =>
  handle(contract, async ({ params, principal }) => {
    const { claim, paper } = await sentPaper(parts, principal, params);
    requireArriving(paper);
    return { body: await uploadStanding(parts, claim, paper) };
  });

import { handle } from '@huji/chassis/http/operation-router.ts';
import { readOwnPaper as contract } from '@huji/contracts/claim-adjudication/own-papers-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { ownPaperOf } from './paper-own.access.ts';
import { openedPaper } from './paper.read.ts';

export const bindReadOwnPaper = (parts: Parts) =>
  handle(contract, async ({ params, principal }) =>
    openedPaper(parts, principal, await ownPaperOf(parts, principal, params)),
  );

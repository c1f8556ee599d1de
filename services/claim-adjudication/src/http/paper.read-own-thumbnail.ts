import { handle } from '@huji/chassis/http/operation-router.ts';
import { readOwnPaperThumbnail as contract } from '@huji/contracts/claim-adjudication/own-papers-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { ownPaperOf } from './paper-own.access.ts';
import { openedThumbnail } from './paper.read-thumbnail.ts';

export const bindReadOwnPaperThumbnail = (parts: Parts) =>
  handle(contract, async ({ params, principal }) =>
    openedThumbnail(parts, principal, await ownPaperOf(parts, principal, params)),
  );

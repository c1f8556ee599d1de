import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { pageAfter } from '@huji/chassis/persistence/page-after.ts';
import { listFunds } from '@huji/contracts/payout/fund-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readFundPositions } from '../use-cases/read-fund-positions.ts';
import { seesFunds } from '../use-cases/sees-funds.ts';
import { fundReply } from './fund.reply.ts';

/** Computed from the journal, so paged here: by code. */
export const bindListFunds = (parts: Parts): BoundOperation =>
  handle(listFunds, async ({ query: { cursor = null, limit }, principal }) => {
    const own = (await readFundPositions(parts)).filter(({ fund }) => seesFunds(parts, principal, [fund]));
    const page = pageAfter(own, ({ fund }) => fund, { cursor, max: limit });
    return { body: { funds: page.rows.map(fundReply), cursor: page.cursor } };
  });

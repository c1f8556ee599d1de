import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { listFunds } from '@huji/contracts/payout/http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readFundPositions } from '../use-cases/read-fund-positions.ts';
import { fundReply } from './fund.reply.ts';

export const bindListFunds = (parts: Parts): BoundOperation =>
  handle(listFunds, async () => ({ body: { funds: (await readFundPositions(parts)).map(fundReply) } }));

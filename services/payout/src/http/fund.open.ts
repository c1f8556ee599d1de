import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { notFound } from '@huji/chassis/http/refused.ts';
import { openFund } from '@huji/contracts/payout/fund-http.ts';
import { yuanToFen } from '@huji/contracts/shared/money.ts';
import { openFund as open } from '../use-cases/open-fund.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readFundPositions } from '../use-cases/read-fund-positions.ts';
import { fundReply } from './fund.reply.ts';

export const bindOpenFund = (parts: Parts): BoundOperation =>
  handle(openFund, async ({ params: { fund }, body: { amountYuan, openedOn: on }, envelope }) => {
    await open(parts, { fund, fen: yuanToFen(amountYuan), on }, envelope);
    const position = (await readFundPositions(parts)).find((each) => each.fund === fund);
    return position ? { body: fundReply(position) } : notFound('the fund');
  });

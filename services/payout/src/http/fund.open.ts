import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
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
    if (position === undefined) throw new Error('a fund that was opened is not in the books');
    return { body: fundReply(position) };
  });

import { refused } from '@huji/chassis/http/refused.ts';
import { formatYuan, type Fen } from '@huji/contracts/shared/money.ts';
import type { Parts } from './parts.ts';
import { readFreeCash } from './read-free-cash.ts';

/**
 * An own transfer takes no more from an account than its booked balance less what is on its way from it, as a batch does not (decision
 * 0115). `asking`: the proposal, which does not count against itself. @throws Refused `transfer_not_covered`
 */
export const requireCovered = async (
  parts: Parts,
  { from, fen, asking }: { readonly from: string; readonly fen: Fen; readonly asking: string },
): Promise<void> => {
  const free = (await readFreeCash(parts, asking))(from);
  if (fen <= free) return;
  const [wanted, held] = [formatYuan(fen), formatYuan(free)];
  throw refused({
    code: 'transfer_not_covered',
    detail: `the account ${from} holds ${held} yuan after what is on its way; ${wanted} yuan cannot leave it`,
    data: { pointer: '/amountYuan', freeYuan: held },
  });
};

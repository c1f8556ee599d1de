import { refused } from '@huji/chassis/http/refused.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { formatYuan, subtractFen, type Fen } from '@huji/contracts/shared/money.ts';
import type { Parts } from './parts.ts';
import { readFreeCash } from './read-free-cash.ts';
import { readLowestBalance } from './read-lowest-balance.ts';

interface Leaving {
  readonly from: string;
  readonly fen: Fen;
  readonly valueOn: CivilDate;
  /** The proposal, which does not count against itself. */
  readonly asking: string;
}

/** A transfer that is dated back takes from the account on each day since: before the money came there was none. */
const requireCoveredSince = async (parts: Parts, { from, fen, valueOn }: Leaving, aboutToMove: Fen): Promise<void> => {
  if (valueOn >= parts.clock.today()) return;
  const lowest = await readLowestBalance(parts, { account: from, from: valueOn });
  const free = subtractFen(lowest.fen, aboutToMove);
  if (fen <= free) return;
  const held = formatYuan(free);
  throw refused({
    code: 'transfer_not_covered',
    detail: `on ${lowest.on} the account ${from} held ${held} yuan: ${formatYuan(fen)} yuan did not leave it on ${valueOn}`,
    data: { pointer: '/valueOn', freeYuan: held, on: lowest.on },
  });
};

/**
 * An own transfer takes no more from an account than its booked balance less what is on its way from it, as a batch does not (decision
 * 0115), and no more than it held on any day since it is dated. @throws Refused `transfer_not_covered`
 */
export const requireCovered = async (parts: Parts, leaving: Leaving): Promise<void> => {
  const { from, fen, asking } = leaving;
  const cash = await readFreeCash(parts, asking);
  const free = cash.free(from);
  if (fen <= free) return requireCoveredSince(parts, leaving, cash.aboutToMove(from));
  const [wanted, held] = [formatYuan(fen), formatYuan(free)];
  throw refused({
    code: 'transfer_not_covered',
    detail: `the account ${from} holds ${held} yuan after what is on its way; ${wanted} yuan cannot leave it`,
    data: { pointer: '/amountYuan', freeYuan: held },
  });
};

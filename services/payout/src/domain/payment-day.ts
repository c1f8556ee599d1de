import { samePerson, type Actor } from '@huji/contracts/shared/actor.ts';
import { ok, refuse, type Decider } from '@huji/contracts/shared/decider.ts';
import type { PaymentLimits } from '@huji/contracts/shared/duties.ts';
import { addFen, formatYuan, type Fen, yuanToFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';

/** One batch that was let go on the day, and by whom. A batch that is released again counts once. */
export interface LetGo {
  readonly payoutBatchId: string;
  readonly fen: Fen;
  readonly releaser: Actor;
}

/** Everything that was let go on one business day: two releases at once cannot both take what is left of a limit. */
export interface PaymentDay {
  readonly batches: readonly LetGo[];
}

export type PaymentDayCommand =
  | { readonly type: 'let-go'; readonly batch: LetGo; readonly limits: PaymentLimits | undefined }
  /** The release came to nothing. */
  | { readonly type: 'forget'; readonly payoutBatchId: string };
export type PaymentDayEvent =
  { readonly type: 'let-go'; readonly batch: LetGo } | { readonly type: 'forgotten'; readonly payoutBatchId: string };
export type PaymentDayRefusal = 'payment_limit_exceeded';

type Limit = 'perBatchYuan' | 'perReleaserYuan' | 'perDayYuan';

const sumOf = (batches: readonly LetGo[]): Fen => addFen(ZERO_FEN, ...batches.map(({ fen }) => fen));

const without = ({ batches }: PaymentDay, id: string): readonly LetGo[] =>
  batches.filter(({ payoutBatchId }) => payoutBatchId !== id);

/** The first limit that would be passed, and the sum that passes it. */
const passed = (
  batch: LetGo,
  others: readonly LetGo[],
  limits: PaymentLimits,
): { readonly limit: Limit; readonly fen: Fen } | null => {
  const own = others.filter(({ releaser }) => samePerson(releaser, batch.releaser));
  const sums: readonly { readonly limit: Limit; readonly fen: Fen }[] = [
    { limit: 'perBatchYuan', fen: batch.fen },
    { limit: 'perReleaserYuan', fen: sumOf([...own, batch]) },
    { limit: 'perDayYuan', fen: sumOf([...others, batch]) },
  ];
  return sums.find(({ limit, fen }) => fen > yuanToFen(limits[limit])) ?? null;
};

/** No limits: the duties of the day name none. */
export const paymentDayDecider: Decider<PaymentDay, PaymentDayCommand, PaymentDayEvent, PaymentDayRefusal> = {
  initial: { batches: [] },
  decide: (command, day) => {
    if (command.type === 'forget') {
      const { payoutBatchId } = command;
      const isKnown = day.batches.some((each) => each.payoutBatchId === payoutBatchId);
      return ok(isKnown ? [{ type: 'forgotten', payoutBatchId }] : []);
    }
    const { batch, limits } = command;
    const over = limits === undefined ? null : passed(batch, without(day, batch.payoutBatchId), limits);
    if (limits === undefined || over === null) return ok([{ type: 'let-go', batch }]);
    return refuse(
      'payment_limit_exceeded',
      `${formatYuan(over.fen)} is more than ${limits[over.limit]} (${over.limit})`,
      {
        limit: over.limit,
        mostYuan: limits[over.limit],
        amountYuan: formatYuan(over.fen),
        clause: limits.clause,
      },
    );
  },
  evolve: (day, event) =>
    event.type === 'let-go'
      ? { batches: [...without(day, event.batch.payoutBatchId), event.batch] }
      : { batches: without(day, event.payoutBatchId) },
};

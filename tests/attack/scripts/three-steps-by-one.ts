import { CHECKER, MAKER, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import type { Who } from '@huji/all-in-one/sample/sign-in.ts';
import {
  approvePayoutBatch,
  makePayoutBatch,
  readPayoutBatch,
  releasePayoutBatch,
  withdrawPayoutBatch,
} from '@huji/contracts/payout/payout-batch-http.ts';
import { type Attack, type AttackedOffice, type Tried, tryTo } from '../attack.ts';
import { aKey, readyOrder, theOrder } from '../things.ts';

/** A batch that the cashier made, and where it is wanted that the accountant checked. */
const step = async (office: AttackedOffice, by: Who, checked: boolean): Promise<Tried> => {
  const { desk } = office;
  const { orderId } = await readyOrder(office);
  const body = { orderIds: [orderId] };
  const { payoutBatchId } = await desk.call(MAKER, makePayoutBatch, { key: aKey(), body });
  const params = { payoutBatchId };
  if (checked) await desk.call(CHECKER, approvePayoutBatch, { params, key: aKey() });
  const watched = {
    what: 'the payout batch',
    read: () => desk.call(SUPERVISOR, readPayoutBatch, { params }),
  };
  const operation = checked ? releasePayoutBatch : approvePayoutBatch;
  const tried = await tryTo(office, { by, watched }, operation, { params, key: aKey() });
  await desk.call(MAKER, withdrawPayoutBatch, { params, key: aKey() });
  await desk.drain();
  return tried;
};

export const threeStepsByOne: readonly Attack[] = [
  {
    line: 3,
    who: 'cashier-of-wuxi',
    what: 'pays out of a fund of the society of Changchun',
    expects: 'society_not_granted',
    play: async (office) => {
      const { orderId } = await readyOrder(office);
      const by = { subject: 'cashier-of-wuxi' };
      const asked = { key: aKey(), body: { orderIds: [orderId] } };
      return tryTo(office, { by, watched: theOrder(office, orderId) }, makePayoutBatch, asked);
    },
  },
  {
    line: 3,
    who: 'cashier-1, twice',
    what: 'checks a payout batch with a second account, in a post that excludes their own',
    expects: 'roles_incompatible',
    play: (office) => step(office, { subject: 'cashier-1-as-accountant' }, false),
  },
  {
    line: 3,
    who: 'cashier-2',
    what: 'checks the batch of another cashier',
    expects: 'forbidden',
    play: (office) => step(office, { subject: 'cashier-2' }, false),
  },
  {
    line: 3,
    who: 'cashier-and-accountant',
    what: 'holds both posts in one token',
    expects: 'roles_incompatible',
    play: (office) => step(office, { subject: 'cashier-and-accountant' }, false),
  },
  {
    line: 3,
    who: 'accountant, twice',
    what: 'releases the batch they checked with a second account',
    expects: 'payout_batch_same_person',
    play: (office) => step(office, { subject: 'accountant-as-office-head' }, true),
  },
  {
    line: 3,
    who: 'cashier-1, twice',
    what: 'releases the batch they made with a third account',
    expects: 'payout_batch_same_person',
    play: (office) => step(office, { subject: 'cashier-1-as-office-head' }, true),
  },
];

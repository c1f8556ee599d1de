import { refused, type Refused } from '@huji/chassis/http/refused.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Order } from '../domain/order.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readPayee } from '../use-cases/read-payee.ts';
import { requireSocietiesOfFunds } from '../use-cases/require-societies-of-funds.ts';
import { ownsPayee } from './payee.access.ts';

const STAFF: readonly Principal['roles'][number][] = ['cashier', 'accountant', 'office-head', 'supervisor'];

export const orderUnknown = (): Refused => refused({ code: 'order_unknown', detail: 'there is no such order' });

/** Staff see the orders of their societies, others those paid to them. @throws Refused */
export const requireVisibleOrder = async (
  parts: Parts,
  principal: Principal,
  orderId: string,
): Promise<{ readonly order: Order; readonly revision: number }> => {
  const found = await parts.documents.orders.read(orderId);
  if (found === null) throw orderUnknown();
  if (!principal.roles.some((role) => STAFF.includes(role))) {
    const payee = await readPayee(parts, found.state.payeeId);
    if (payee === null || !(await ownsPayee(parts, principal, payee))) throw orderUnknown();
  } else
    requireSocietiesOfFunds(
      parts,
      principal,
      found.state.lines.map(({ fund }) => fund),
    );
  return { order: found.state, revision: found.revision };
};

// Emitted by `make contracts`: the operations of premium that are bound here, in the order of its contract.
import type { BoundOperation } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { bindConfirmFreeBill } from './bill.confirm-free.ts';
import { bindListBills } from './bill.list.ts';
import { bindReadBill } from './bill.read.ts';
import { bindRequestRefund } from './bill.request-refund.ts';
import { bindListUnmatchedMoneys } from './money.list-unmatched.ts';
import { bindMatchMoney } from './money.match.ts';
import { bindReceiveMoney } from './money.receive.ts';
import { bindCloseStatements } from './statements.close.ts';
import { bindReadStatements } from './statements.read.ts';

export const bindOperations = (parts: Parts): readonly BoundOperation[] => [
  bindReadBill(parts),
  bindListBills(parts),
  bindConfirmFreeBill(parts),
  bindRequestRefund(parts),
  bindReceiveMoney(parts),
  bindListUnmatchedMoneys(parts),
  bindMatchMoney(parts),
  bindCloseStatements(parts),
  bindReadStatements(parts),
];

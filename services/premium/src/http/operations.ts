// Emitted by `make contracts`: the operations of premium that are bound here, in the order of its contract.
import type { BoundOperation } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { bindConfirmFreeBill } from './bill.confirm-free.ts';
import { bindListBills } from './bill.list.ts';
import { bindProposeRefund } from './bill.propose-refund.ts';
import { bindReadBill } from './bill.read.ts';
import { bindFindMoneyPayer } from './money.find-payer.ts';
import { bindListUnmatchedMoneys } from './money.list-unmatched.ts';
import { bindProposeMoneyAnnulment } from './money.propose-annulment.ts';
import { bindProposeMatch } from './money.propose-match.ts';
import { bindProposeMoneyReturn } from './money.propose-return.ts';
import { bindProposeUnmatch } from './money.propose-unmatch.ts';
import { bindProposeReceivedMoney } from './money.propose.ts';
import { bindReadMoney } from './money.read.ts';
import { bindConfirmPremiumProposal } from './premium-proposal.confirm.ts';
import { bindListPremiumProposals } from './premium-proposal.list.ts';
import { bindReadPremiumProposal } from './premium-proposal.read.ts';
import { bindRefusePremiumProposal } from './premium-proposal.refuse.ts';
import { bindWithdrawPremiumProposal } from './premium-proposal.withdraw.ts';
import { bindCloseStatements } from './statements.close.ts';
import { bindReadStatements } from './statements.read.ts';

export const bindOperations = (parts: Parts): readonly BoundOperation[] => [
  bindReadBill(parts),
  bindListBills(parts),
  bindConfirmFreeBill(parts),
  bindProposeRefund(parts),
  bindProposeReceivedMoney(parts),
  bindListUnmatchedMoneys(parts),
  bindReadMoney(parts),
  bindProposeMatch(parts),
  bindProposeUnmatch(parts),
  bindProposeMoneyReturn(parts),
  bindProposeMoneyAnnulment(parts),
  bindFindMoneyPayer(parts),
  bindListPremiumProposals(parts),
  bindReadPremiumProposal(parts),
  bindConfirmPremiumProposal(parts),
  bindRefusePremiumProposal(parts),
  bindWithdrawPremiumProposal(parts),
  bindCloseStatements(parts),
  bindReadStatements(parts),
];

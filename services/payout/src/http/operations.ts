// Emitted by `make contracts`: the operations of payout that are bound here, in the order of its contract.
import type { BoundOperation } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { bindDrawAuditSample } from './audit-sample.draw.ts';
import { bindExportAuditSamplePopulation } from './audit-sample.export-population.ts';
import { bindListAuditSampleItems } from './audit-sample.list-items.ts';
import { bindListAuditSamples } from './audit-sample.list.ts';
import { bindReadAuditSampleItem } from './audit-sample.read-item.ts';
import { bindReadAuditSample } from './audit-sample.read.ts';
import { bindProposeExceptionResolution } from './bank-exception.propose-resolution.ts';
import { bindListFunds } from './fund.list.ts';
import { bindProposeFundOpening } from './fund.propose-opening.ts';
import { bindReadFundsOverview } from './fund.read-overview.ts';
import { bindExportJournal } from './journal.export.ts';
import { bindListOverdueIncome } from './journal.list-overdue-income.ts';
import { bindListJournal } from './journal.list.ts';
import { bindProposeBankTransfer } from './journal.propose-bank-transfer.ts';
import { bindProveJournal } from './journal.prove.ts';
import { bindAskBankAboutOrder } from './order.ask-bank.ts';
import { bindConfirmRedirection } from './order.confirm-redirection.ts';
import { bindListOrderEntries } from './order.list-entries.ts';
import { bindListOwnOrders } from './order.list-own.ts';
import { bindListOrders } from './order.list.ts';
import { bindProposeClawBack } from './order.propose-claw-back.ts';
import { bindProposeFlagAcceptance } from './order.propose-flag-acceptance.ts';
import { bindProposeRedirection } from './order.propose-redirection.ts';
import { bindReadOrder } from './order.read.ts';
import { bindReissueOrder } from './order.reissue.ts';
import { bindListOwnAccounts } from './own-account.list.ts';
import { bindProposeOwnAccount } from './own-account.propose.ts';
import { bindReadContributionsAccount } from './own-account.read-contributions.ts';
import { bindChangePayeeAccount } from './payee.change-account.ts';
import { bindCheckPayeeName } from './payee.check-name.ts';
import { bindCheckOwnPayeeName } from './payee.check-own-name.ts';
import { bindListPayees } from './payee.list.ts';
import { bindReadOwnPayee } from './payee.read-own.ts';
import { bindReadPayee } from './payee.read.ts';
import { bindRegisterPayee } from './payee.register.ts';
import { bindSaveOwnPayee } from './payee.save-own.ts';
import { bindApprovePayoutBatch } from './payout-batch.approve.ts';
import { bindListPayoutBatches } from './payout-batch.list.ts';
import { bindMakePayoutBatch } from './payout-batch.make.ts';
import { bindReadPayoutBatch } from './payout-batch.read.ts';
import { bindReleasePayoutBatch } from './payout-batch.release.ts';
import { bindWithdrawPayoutBatch } from './payout-batch.withdraw.ts';
import { bindConfirmPayoutProposal } from './payout-proposal.confirm.ts';
import { bindListPayoutProposals } from './payout-proposal.list.ts';
import { bindReadPayoutProposal } from './payout-proposal.read.ts';
import { bindRefusePayoutProposal } from './payout-proposal.refuse.ts';
import { bindWithdrawPayoutProposal } from './payout-proposal.withdraw.ts';
import { bindListStatementExceptions } from './statement-line.list-exceptions.ts';
import { bindProposeStatementLines } from './statement-line.propose.ts';

export const bindOperations = (parts: Parts): readonly BoundOperation[] => [
  bindRegisterPayee(parts),
  bindListPayees(parts),
  bindReadPayee(parts),
  bindChangePayeeAccount(parts),
  bindCheckPayeeName(parts),
  bindReadOwnPayee(parts),
  bindSaveOwnPayee(parts),
  bindCheckOwnPayeeName(parts),
  bindListOrders(parts),
  bindListOwnOrders(parts),
  bindReadOrder(parts),
  bindListOrderEntries(parts),
  bindReissueOrder(parts),
  bindProposeRedirection(parts),
  bindConfirmRedirection(parts),
  bindAskBankAboutOrder(parts),
  bindProposeFlagAcceptance(parts),
  bindProposeClawBack(parts),
  bindMakePayoutBatch(parts),
  bindListPayoutBatches(parts),
  bindReadPayoutBatch(parts),
  bindApprovePayoutBatch(parts),
  bindReleasePayoutBatch(parts),
  bindWithdrawPayoutBatch(parts),
  bindListPayoutProposals(parts),
  bindReadPayoutProposal(parts),
  bindConfirmPayoutProposal(parts),
  bindRefusePayoutProposal(parts),
  bindWithdrawPayoutProposal(parts),
  bindProposeStatementLines(parts),
  bindListStatementExceptions(parts),
  bindProposeExceptionResolution(parts),
  bindListFunds(parts),
  bindProposeFundOpening(parts),
  bindListOwnAccounts(parts),
  bindProposeOwnAccount(parts),
  bindReadContributionsAccount(parts),
  bindReadFundsOverview(parts),
  bindProposeBankTransfer(parts),
  bindListJournal(parts),
  bindListOverdueIncome(parts),
  bindProveJournal(parts),
  bindExportJournal(parts),
  bindDrawAuditSample(parts),
  bindListAuditSamples(parts),
  bindReadAuditSample(parts),
  bindListAuditSampleItems(parts),
  bindReadAuditSampleItem(parts),
  bindExportAuditSamplePopulation(parts),
];

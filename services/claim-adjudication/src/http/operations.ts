// Emitted by `make contracts`: the operations of claim-adjudication that are bound here, in the order of its contract.
import type { BoundOperation } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { bindPreviewAssessment } from './assessment.preview.ts';
import { bindAnswerCompletion } from './claim.answer-completion.ts';
import { bindAnswerFiledCompletion } from './claim.answer-filed-completion.ts';
import { bindAnswerOwnCompletion } from './claim.answer-own-completion.ts';
import { bindAppealOwnClaim } from './claim.appeal-own.ts';
import { bindAppealClaim } from './claim.appeal.ts';
import { bindConfirmCancellation } from './claim.confirm-cancellation.ts';
import { bindCorrectOwnClaim } from './claim.correct-own.ts';
import { bindCorrectClaim } from './claim.correct.ts';
import { bindListFiledClaims } from './claim.list-filed.ts';
import { bindListClaimsOfHospital } from './claim.list-of-hospital.ts';
import { bindListClaimsOfPerson } from './claim.list-of-person.ts';
import { bindListOwnClaims } from './claim.list-own.ts';
import { bindListClaims } from './claim.list.ts';
import { bindPreviewCorrection } from './claim.preview-correction.ts';
import { bindPreviewOwnCorrection } from './claim.preview-own-correction.ts';
import { bindPreviewOwnClaim } from './claim.preview-own.ts';
import { bindProposeCancellation } from './claim.propose-cancellation.ts';
import { bindReadFiledClaim } from './claim.read-filed.ts';
import { bindReadClaimHistory } from './claim.read-history.ts';
import { bindReadOwnClaimReport } from './claim.read-own-report.ts';
import { bindReadOwnClaim } from './claim.read-own.ts';
import { bindReadClaimReport } from './claim.read-report.ts';
import { bindReadClaim } from './claim.read.ts';
import { bindRequestCompletion } from './claim.request-completion.ts';
import { bindReviewClaim } from './claim.review.ts';
import { bindSubmitOwnClaim } from './claim.submit-own.ts';
import { bindSubmitClaim } from './claim.submit.ts';
import { bindWithdrawOwnClaim } from './claim.withdraw-own.ts';
import { bindWithdrawClaim } from './claim.withdraw.ts';
import { bindReadClaimsOfEmployer } from './claims-of-employer.read.ts';
import { bindReadClaimFigures } from './claims-overview.read-figures.ts';
import { bindReadClaimsOverview } from './claims-overview.read.ts';
import { bindPreviewCovers } from './cover.preview.ts';
import { bindReadOwnCover } from './cover.read-own.ts';
import { bindReadCover } from './cover.read.ts';
import { bindReadDecisionRegister } from './decision-register.read.ts';
import { bindReadOwnDecision } from './decision.read-own.ts';
import { bindReadDecision } from './decision.read.ts';
import { bindBeginOwnPaper } from './paper.begin-own.ts';
import { bindBeginPaper } from './paper.begin.ts';
import { bindFinishOwnPaper } from './paper.finish-own.ts';
import { bindFinishPaper } from './paper.finish.ts';
import { bindReadOwnPapers } from './paper.read-all-own.ts';
import { bindReadPapers } from './paper.read-all.ts';
import { bindReadPaperChecklist } from './paper.read-checklist.ts';
import { bindReadPaperLooks } from './paper.read-looks.ts';
import { bindReadOwnPaperChecklist } from './paper.read-own-checklist.ts';
import { bindReadOwnPaperLooks } from './paper.read-own-looks.ts';
import { bindReadOwnPaperThumbnail } from './paper.read-own-thumbnail.ts';
import { bindReadOwnPaperUpload } from './paper.read-own-upload.ts';
import { bindReadOwnPaper } from './paper.read-own.ts';
import { bindReadPaperThumbnail } from './paper.read-thumbnail.ts';
import { bindReadPaperUpload } from './paper.read-upload.ts';
import { bindReadPaper } from './paper.read.ts';
import { bindSendOwnPaperPart } from './paper.send-own-part.ts';
import { bindSendPaperPart } from './paper.send-part.ts';
import { bindWithdrawOwnPaper } from './paper.withdraw-own.ts';
import { bindWithdrawPaper } from './paper.withdraw.ts';
import { bindReadRegisterImport } from './register-import.read.ts';
import { bindConfirmRegisterProposal } from './register-proposal.confirm.ts';
import { bindListRegisterDifferences } from './register-proposal.list-differences.ts';
import { bindListRegisterProposals } from './register-proposal.list.ts';
import { bindReadRegisterProposal } from './register-proposal.read.ts';
import { bindRefuseRegisterProposal } from './register-proposal.refuse.ts';
import { bindWithdrawRegisterProposal } from './register-proposal.withdraw.ts';
import { bindImportRegister } from './register.import.ts';
import { bindListRegisterEntriesNamed } from './register.list-entries-named.ts';
import { bindListRegisterEntries } from './register.list-entries.ts';
import { bindProposeRegisterEdit } from './register.propose-edit.ts';
import { bindReadRegister } from './register.read.ts';
import { bindCompareRuleBooks } from './rule-book.compare.ts';
import { bindListPlans } from './rule-book.list-plans.ts';
import { bindListRuleBooks } from './rule-book.list.ts';
import { bindReadRuleBook } from './rule-book.read.ts';

export const bindOperations = (parts: Parts): readonly BoundOperation[] => [
  bindSubmitClaim(parts),
  bindSubmitOwnClaim(parts),
  bindReadClaim(parts),
  bindListClaims(parts),
  bindListClaimsOfPerson(parts),
  bindListClaimsOfHospital(parts),
  bindReviewClaim(parts),
  bindAppealClaim(parts),
  bindProposeCancellation(parts),
  bindConfirmCancellation(parts),
  bindReadClaimHistory(parts),
  bindReadClaimReport(parts),
  bindCorrectClaim(parts),
  bindWithdrawClaim(parts),
  bindListOwnClaims(parts),
  bindReadOwnClaim(parts),
  bindReadOwnDecision(parts),
  bindReadOwnClaimReport(parts),
  bindCorrectOwnClaim(parts),
  bindPreviewOwnCorrection(parts),
  bindWithdrawOwnClaim(parts),
  bindAnswerOwnCompletion(parts),
  bindAppealOwnClaim(parts),
  bindPreviewOwnClaim(parts),
  bindPreviewCorrection(parts),
  bindRequestCompletion(parts),
  bindAnswerCompletion(parts),
  bindListFiledClaims(parts),
  bindReadFiledClaim(parts),
  bindAnswerFiledCompletion(parts),
  bindReadDecision(parts),
  bindReadCover(parts),
  bindReadOwnCover(parts),
  bindPreviewCovers(parts),
  bindPreviewAssessment(parts),
  bindReadDecisionRegister(parts),
  bindListRuleBooks(parts),
  bindListPlans(parts),
  bindReadRuleBook(parts),
  bindCompareRuleBooks(parts),
  bindReadClaimsOverview(parts),
  bindReadClaimFigures(parts),
  bindReadClaimsOfEmployer(parts),
  bindBeginPaper(parts),
  bindReadPaperUpload(parts),
  bindSendPaperPart(parts),
  bindFinishPaper(parts),
  bindReadPapers(parts),
  bindReadPaper(parts),
  bindReadPaperThumbnail(parts),
  bindWithdrawPaper(parts),
  bindReadPaperChecklist(parts),
  bindReadPaperLooks(parts),
  bindBeginOwnPaper(parts),
  bindReadOwnPaperUpload(parts),
  bindSendOwnPaperPart(parts),
  bindFinishOwnPaper(parts),
  bindReadOwnPapers(parts),
  bindReadOwnPaper(parts),
  bindReadOwnPaperThumbnail(parts),
  bindWithdrawOwnPaper(parts),
  bindReadOwnPaperChecklist(parts),
  bindReadOwnPaperLooks(parts),
  bindListRegisterEntriesNamed(parts),
  bindListRegisterEntries(parts),
  bindReadRegister(parts),
  bindImportRegister(parts),
  bindReadRegisterImport(parts),
  bindListRegisterDifferences(parts),
  bindProposeRegisterEdit(parts),
  bindListRegisterProposals(parts),
  bindReadRegisterProposal(parts),
  bindConfirmRegisterProposal(parts),
  bindRefuseRegisterProposal(parts),
  bindWithdrawRegisterProposal(parts),
];

// Emitted by `make contracts`: the operations of enrollment that are bound here, in the order of its contract.
import type { BoundOperation } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { bindDeclareHeadcount } from './batch.declare-headcount.ts';
import { bindListBatches } from './batch.list.ts';
import { bindOpenBatch } from './batch.open.ts';
import { bindReadBatch } from './batch.read.ts';
import { bindSubmitBatch } from './batch.submit.ts';
import { bindWithdrawBatch } from './batch.withdraw.ts';
import { bindListDeputies } from './deputy.list.ts';
import { bindProposeDeputyEnd } from './deputy.propose-end.ts';
import { bindProposeDeputy } from './deputy.propose.ts';
import { bindReadDuties } from './duties.read.ts';
import { bindAcceptHandOver } from './employer.accept-hand-over.ts';
import { bindDecideAdmission } from './employer.decide-admission.ts';
import { bindDecidePooling } from './employer.decide-pooling.ts';
import { bindListEmployersNamed } from './employer.list-named.ts';
import { bindListEmployers } from './employer.list.ts';
import { bindOfferHandOver } from './employer.offer-hand-over.ts';
import { bindReadEmployer } from './employer.read.ts';
import { bindRegisterEmployer } from './employer.register.ts';
import { bindReviseEmployer } from './employer.revise.ts';
import { bindConfirmEnrollmentProposal } from './enrollment-proposal.confirm.ts';
import { bindListEnrollmentProposals } from './enrollment-proposal.list.ts';
import { bindReadEnrollmentProposal } from './enrollment-proposal.read.ts';
import { bindRefuseEnrollmentProposal } from './enrollment-proposal.refuse.ts';
import { bindWithdrawEnrollmentProposal } from './enrollment-proposal.withdraw.ts';
import { bindPreviewParticipation } from './participation.preview.ts';
import { bindReadParticipationFigures } from './participation.read-figures.ts';
import { bindCompareRegisteredName } from './person.compare-registered-name.ts';
import { bindConfirmPersonChange } from './person.confirm-change.ts';
import { bindConfirmOwnPersonChange } from './person.confirm-own-change.ts';
import { bindFindPerson } from './person.find.ts';
import { bindListPersonChanges } from './person.list-changes.ts';
import { bindListPersonsNamed } from './person.list-named.ts';
import { bindListWaitingPersonChanges } from './person.list-waiting-changes.ts';
import { bindReadOwnPerson } from './person.read-own.ts';
import { bindReadPerson } from './person.read.ts';
import { bindRefusePersonChange } from './person.refuse-change.ts';
import { bindRefuseOwnPersonChange } from './person.refuse-own-change.ts';
import { bindTakeOwnPost } from './post.take-own.ts';
import { bindAdoptRosterUpload } from './roster-upload.adopt.ts';
import { bindAnnotateRosterUpload } from './roster-upload.annotate.ts';
import { bindListRosterUploadChanges } from './roster-upload.list-changes.ts';
import { bindListRosterUploadFindings } from './roster-upload.list-findings.ts';
import { bindReadRosterUpload } from './roster-upload.read.ts';
import { bindCheckRosterFile } from './roster.check-file.ts';
import { bindListRosterFindings } from './roster.list-findings.ts';
import { bindReadRosterTemplate } from './roster.read-template.ts';
import { bindReplaceRosterFile } from './roster.replace-file.ts';
import { bindReplaceRoster } from './roster.replace.ts';
import { bindLeaveOutRows } from './row.leave-out.ts';
import { bindListRows } from './row.list.ts';
import { bindRestoreRows } from './row.restore.ts';
import { bindListStaff } from './staff.list.ts';
import { bindNoteOwnStaff } from './staff.note-own.ts';

export const bindOperations = (parts: Parts): readonly BoundOperation[] => [
  bindRegisterEmployer(parts),
  bindListEmployers(parts),
  bindListEmployersNamed(parts),
  bindReadEmployer(parts),
  bindReviseEmployer(parts),
  bindOfferHandOver(parts),
  bindAcceptHandOver(parts),
  bindDecidePooling(parts),
  bindDecideAdmission(parts),
  bindFindPerson(parts),
  bindListPersonsNamed(parts),
  bindReadPerson(parts),
  bindReadOwnPerson(parts),
  bindListPersonChanges(parts),
  bindListWaitingPersonChanges(parts),
  bindConfirmPersonChange(parts),
  bindRefusePersonChange(parts),
  bindConfirmOwnPersonChange(parts),
  bindRefuseOwnPersonChange(parts),
  bindCompareRegisteredName(parts),
  bindOpenBatch(parts),
  bindListBatches(parts),
  bindReadBatch(parts),
  bindDeclareHeadcount(parts),
  bindSubmitBatch(parts),
  bindWithdrawBatch(parts),
  bindReplaceRoster(parts),
  bindReplaceRosterFile(parts),
  bindCheckRosterFile(parts),
  bindReadRosterTemplate(parts),
  bindListRows(parts),
  bindListRosterFindings(parts),
  bindLeaveOutRows(parts),
  bindRestoreRows(parts),
  bindReadRosterUpload(parts),
  bindListRosterUploadChanges(parts),
  bindListRosterUploadFindings(parts),
  bindAnnotateRosterUpload(parts),
  bindAdoptRosterUpload(parts),
  bindPreviewParticipation(parts),
  bindReadParticipationFigures(parts),
  bindReadDuties(parts),
  bindProposeDeputy(parts),
  bindListDeputies(parts),
  bindProposeDeputyEnd(parts),
  bindTakeOwnPost(parts),
  bindNoteOwnStaff(parts),
  bindListStaff(parts),
  bindListEnrollmentProposals(parts),
  bindReadEnrollmentProposal(parts),
  bindConfirmEnrollmentProposal(parts),
  bindRefuseEnrollmentProposal(parts),
  bindWithdrawEnrollmentProposal(parts),
];

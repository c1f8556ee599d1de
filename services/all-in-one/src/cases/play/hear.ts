import {
  type AssessmentAnnouncement,
  type BilledBatchFacts,
  reactToBatchPaid,
  reactToBatchUnpaid,
  reactToClaimApproved,
  reactToClaimOvertaken,
  reactToClaimRefused,
  reactToClaimReviewed,
  reactToClaimSubmitted,
  reactToClaimWithdrawn,
  reactToPaymentSettled,
} from '@huji/claim-adjudication/rules.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import * as enrollment from '@huji/enrollment/rules.ts';
import * as payout from '@huji/payout/rules.ts';
import {
  type BillAnnouncement,
  reactToBatchWithdrawalRequested,
  type MoneyAnnouncement,
  reactToCoverChanged,
  reactToMoneyAssigned,
  reactToParticipationAssessed,
} from '@huji/premium/rules.ts';
import { advancePayoutBatch } from './advance-payout.ts';
import { assessBatch } from './assess.ts';
import { followBatch, publishRosterPart, registerRosterPart } from './hear-enrollment.ts';
import { earn, obey, obeyBills, owe, post } from './obey.ts';
import { propose } from './propose.ts';
import type { Announcement, Said, Stage } from './stage.ts';

const billedBatch = (
  { assessed, deciding: { rules } }: Stage,
  { batchId, version }: Said<'batch-paid'> | Said<'batch-unpaid'>,
): BilledBatchFacts => {
  const { records = [], persons = [] } = assessed.get(batchId) ?? {};
  return { versions: records.slice(0, version), persons: persons[version - 1] ?? new Map(), rules };
};

const hearCovers = (stage: Stage, changed: Said<'cover-changed'>, today: CivilDate): void => {
  const { batchId, personId } = changed;
  const ofPerson = enrollment.reactToCoverGranted(changed);
  if (ofPerson !== null) stage.persons.obey(personId, ofPerson);
  followBatch(stage, batchId, enrollment.reactToCoverChanged(changed));
  obeyBills(stage, reactToCoverChanged(changed));
  for (const { plan, fund } of changed.rows) if (fund !== undefined) stage.planOfFund.set(fund, plan);
  earn(stage, payout.reactToCoverChanged(changed), today);
};

/** What is under way has come to everybody before anything else happens in a case: nothing is pending. */
const decide = (stage: Stage, submitted: Said<'claim-submitted'>): void => {
  const { claims, members, receipts, deciding } = stage;
  const steps = reactToClaimSubmitted(submitted, { claim: claims.read(submitted.claimId), deciding });
  if (steps === null) return;
  obey(stage, steps.leave);
  const member = members.read(steps.claim.personId);
  const { holdReceipt, decide: decideFrom } = steps.attempt(member);
  obey(stage, [holdReceipt]);
  const { record, hold } = decideFrom({ member, receipt: receipts.read(holdReceipt.id), accountFlags: [] });
  stage.decisions.set(submitted.claimId, record);
  obey(stage, [hold]);
};

const confirm = (stage: Stage, reviewed: Said<'claim-reviewed'>, on: CivilDate): void => {
  const steps = reactToClaimReviewed(reviewed, { claim: stage.claims.read(reviewed.claimId), on });
  const { take } = steps;
  const isTaken = take !== null && stage.receipts.execute(take.id, take.command)?.code === 'receipt_taken';
  obey(stage, [steps.confirm(isTaken)]);
};

const hearAssessment = (stage: Stage, assessed: Said<'participation-assessed'>): void => {
  followBatch(stage, assessed.batchId, enrollment.reactToParticipationAssessed(assessed));
  obeyBills(stage, reactToParticipationAssessed(assessed));
};

const hearPaid = (stage: Stage, paid: Said<'batch-paid'>): void => {
  followBatch(stage, paid.batchId, enrollment.reactToBatchPaid(paid));
  obey(stage, reactToBatchPaid(paid, billedBatch(stage, paid)));
};

const hearUnpaid = (stage: Stage, unpaid: Said<'batch-unpaid'>): void => {
  followBatch(stage, unpaid.batchId, enrollment.reactToBatchUnpaid(unpaid));
  obey(stage, reactToBatchUnpaid(unpaid, billedBatch(stage, unpaid)));
};

/** The bank knows a payment by a number that only a UUID gives; claims of a case have names. */
const paidAs = ({ claimOfPayment }: Stage, claimId: string): string => {
  const payment = `ffffffff-ffff-ffff-ffff-${claimOfPayment.size.toString(16).padStart(12, '0')}`;
  claimOfPayment.set(payment, claimId);
  return payment;
};

const hearApproved = (stage: Stage, approved: Said<'claim-approved'>, on: CivilDate): void => {
  const { claimId } = approved;
  owe(stage, payout.reactToClaimApproved({ ...approved, claimId: paidAs(stage, claimId) }));
  obey(stage, reactToClaimApproved(approved, { claim: stage.claims.read(claimId), on }));
};

/** Under the name the claim has in the case. */
const paymentOfClaim = ({ claimOfPayment }: Stage, data: Said<'payment-settled'>): Said<'payment-settled'> =>
  present({ ...data, claimId: claimOfPayment.get(data.claimId ?? '') });

type OfBatch =
  | AssessmentAnnouncement
  | enrollment.BatchAnnouncement
  | BillAnnouncement
  | enrollment.RosterPartAnnouncement
  | MoneyAnnouncement;

const hearMatched = (stage: Stage, matched: Said<'money-matched'>): void => {
  followBatch(stage, matched.batchId, enrollment.reactToMoneyMatched(matched));
  post(stage, payout.reactToMoneyMatched(matched));
};

/** What is said of batches, their bills and the money that comes for them. */
const hearOfBatch = (stage: Stage, said: OfBatch): void => {
  switch (said.type) {
    case 'roster-part-taken':
      return registerRosterPart(stage, said.data);
    case 'submission-taken':
      return publishRosterPart(stage, said.data);
    case 'batch-submitted':
      return assessBatch(stage, said.data);
    case 'batch-withdrawal-requested':
      return obeyBills(stage, reactToBatchWithdrawalRequested(said.data));
    case 'participation-assessed':
      return hearAssessment(stage, said.data);
    case 'batch-billed':
      return followBatch(stage, said.data.batchId, enrollment.reactToBatchBilled(said.data));
    case 'batch-change-refused':
      return followBatch(stage, said.data.batchId, enrollment.reactToBatchChangeRefused(said.data));
    case 'batch-paid':
      return hearPaid(stage, said.data);
    case 'batch-unpaid':
      return hearUnpaid(stage, said.data);
    case 'money-matched':
      return hearMatched(stage, said.data);
    case 'money-received':
      return post(stage, payout.reactToMoneyReceived(said.data));
    case 'money-assigned':
      return obeyBills(stage, reactToMoneyAssigned(said.data));
    // In a case nobody undoes a match, takes a line back, or asks for money.
    case 'money-unmatched':
    case 'money-annulled':
    case 'money-return-ordered':
    case 'refund-requested':
      return;
  }
};

/** Every service's reaction to what was announced; its facts are gathered from the Maps. */
const hear = (stage: Stage, said: Announcement, on: CivilDate): void => {
  switch (said.type) {
    case 'cover-changed':
      return hearCovers(stage, said.data, on);
    case 'claim-submitted':
      return decide(stage, said.data);
    case 'claim-proposed':
      return propose(stage, said.data, on);
    case 'claim-refused':
      return obey(stage, reactToClaimRefused(said.data, { claim: stage.claims.read(said.data.claimId), on }));
    case 'claim-reviewed':
      return confirm(stage, said.data, on);
    case 'claim-approved':
      return hearApproved(stage, said.data, on);
    case 'claim-overtaken':
      return obey(stage, reactToClaimOvertaken(said.data, { claim: stage.claims.read(said.data.claimId), on }));
    case 'claim-withdrawn':
      return obey(stage, reactToClaimWithdrawn(said.data, { claim: stage.claims.read(said.data.claimId) }));
    case 'payout-batch-advanced':
      return advancePayoutBatch(stage, said.data.payoutBatchId, on);
    case 'payment-moved':
      return post(stage, payout.reactToPaymentMoved(said.data));
    case 'payment-settled':
      return obey(stage, reactToPaymentSettled(paymentOfClaim(stage, said.data)));
    // In a case no payment comes back and nobody takes an approval back.
    case 'payment-returned':
    case 'benefit-clawed-back':
    case 'claim-cancellation-requested':
    case 'order-annulment-answered':
      return;
    default:
      return hearOfBatch(stage, said);
  }
};

/** Whatever was announced is heard, and what is announced by that, until nothing is left. */
export const settle = (stage: Stage, on: CivilDate): void => {
  stage.announced.settle((said) => {
    hear(stage, said, on);
  });
};

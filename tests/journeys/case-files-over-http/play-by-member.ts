import { randomUUID } from 'node:crypto';
import { memberOf } from '@huji/all-in-one/sample/people.ts';
import type { CorrectAction, WithdrawAction } from '@huji/all-in-one/cases/format/story.ts';
import {
  correctClaim,
  readClaimReport,
  withdrawClaim,
} from '@huji/contracts/claim-adjudication/claim-by-member-http.ts';
import { ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type LiveStage, personIdOf, until } from './live-system.ts';
import { approveAtOnce, decided, isSettledLater, outcomeOf, readClaimOf, submissionOf } from './play-claim.ts';

/** What the member is refused; anything else breaks the story. */
const refused = (error: unknown): { readonly refused: string } => {
  if (error instanceof ProblemAnswer && error.status === 409) return { refused: error.code };
  throw error;
};

export const playWithdraw = async (stage: LiveStage, { claim }: WithdrawAction): Promise<unknown> => {
  const claimId = stage.claimIds.get(claim) ?? '';
  const { personId } = await readClaimOf(stage, claimId);
  try {
    await stage.system.desk.call(memberOf(personId), withdrawClaim, {
      params: { claimId },
      key: randomUUID(),
      body: {},
    });
  } catch (error) {
    return refused(error);
  }
  await until(
    () => readClaimOf(stage, claimId),
    ({ state }) => state === 'withdrawn',
    `withdrawal of ${claimId}`,
  );
  return { withdrawn: true };
};

/** The whole report anew, against the version the member has seen; without a receipt the claim keeps the one it has. */
export const playCorrect = async (stage: LiveStage, { claim, report }: CorrectAction): Promise<unknown> => {
  const { desk } = stage.system;
  const claimId = stage.claimIds.get(claim) ?? '';
  const member = memberOf(personIdOf(stage, report.who));
  const { decisionNo } = await readClaimOf(stage, claimId);
  let ifMatch = 0;
  const onVersion = (version: number): void => {
    ifMatch = version;
  };
  await desk.call(member, readClaimReport, { params: { claimId }, onVersion });
  const { personId: _, receipt, ...sheet } = submissionOf(stage, report);
  const body = { ...sheet, ...present({ receipt: report.receipt === undefined ? undefined : receipt }) };
  try {
    await desk.call(member, correctClaim, { params: { claimId }, key: randomUUID(), body, ifMatch });
  } catch (error) {
    return refused(error);
  }
  await until(
    () => readClaimOf(stage, claimId),
    (now) => now.decisionNo > decisionNo && now.state !== 'submitted',
    `correction of ${claimId}`,
  );
  const corrected = await decided(stage, claimId);
  await approveAtOnce(stage, corrected, isSettledLater(stage, claim));
  return Object.fromEntries(corrected.items.map((item) => [item.item, outcomeOf(item)]));
};

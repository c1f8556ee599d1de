import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import { openBatch, declareHeadcount, readBatch, submitBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { decideAdmission, registerEmployer } from '@huji/contracts/enrollment/employer-http.ts';
import { replaceRoster, listRows } from '@huji/contracts/enrollment/roster-http.ts';
import { readClaim, reviewClaim, submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import type { ClaimSubmission } from '@huji/contracts/claim-adjudication/claim-submission-schemas.ts';
import { beginPaper, finishPaper, sendPaperPart } from '@huji/contracts/claim-adjudication/paper-http.ts';
import { confirmRegisterProposal, importRegister } from '@huji/contracts/claim-adjudication/register-http.ts';
import type { RegisterName } from '@huji/contracts/claim-adjudication/registers.ts';
import { drawAuditSample } from '@huji/contracts/payout/audit-sample-http.ts';
import { listOrders } from '@huji/contracts/payout/order-http.ts';
import {
  approvePayoutBatch,
  makePayoutBatch,
  readPayoutBatch,
  releasePayoutBatch,
} from '@huji/contracts/payout/payout-batch-http.ts';
import { registerPayee } from '@huji/contracts/payout/payee-http.ts';
import { receiveMoney } from '@huji/all-in-one/sample/by-two.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { RunningServices } from '@huji/chassis/runtime/start-services.ts';
import { type Addresses, type Desk, openDesk } from '@huji/all-in-one/sample/desk.ts';
import type { SamplePerson } from '@huji/all-in-one/sample/employers.ts';
import { type SampleOffice, sampleOffice } from '@huji/all-in-one/sample/office.ts';
import { accountOf } from '@huji/all-in-one/sample/payee-accounts.ts';
import {
  ACCOUNTANT,
  CHECKER,
  CLERK,
  MAKER,
  memberOf,
  OFFICE_HEAD,
  RELEASER,
  REVIEWERS,
  SUPERVISOR,
} from '@huji/all-in-one/sample/people.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';
import { openEmptySystem } from './empty-system.ts';

/** A batch is with the bank so long at most. */
const LOOKS_MAX = 400;
const LOOK_MS = 25;

/** @throws Error where it never is */
const untilDone = async (desk: Desk, payoutBatchId: string): Promise<void> => {
  let state = '';
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    ({ state } = await desk.call(SUPERVISOR, readPayoutBatch, { params: { payoutBatchId } }));
    if (state === 'done') return;
    await sleep(LOOK_MS);
  }
  throw new Error(`payout batch ${payoutBatchId} is not done but ${state}`);
};

export const aKey = (): string => randomUUID();

/** First line of a file of hospitals, and one below it. */
export const HOSPITAL_HEADINGS = '医院编码,医院名称,别名,等级,级别,定点起,定点止';
export const A_HOSPITAL = 'H22010400001,吉林大学第一医院,吉大一院,三级,省级,2010-01-01,';

/** A system with nothing in it, and the verbs of the people who work with it. */
export interface JourneyOffice {
  readonly desk: Desk;
  /** On the laptop: what runs in this process. */
  readonly running: RunningServices | undefined;
  readonly addresses: Addresses;
  readonly office: SampleOffice;
  readonly on: (day: string) => Promise<void>;
  readonly registerEmployer: (index: number) => Promise<string>;
  readonly openBatch: (employerId: string, startOn: string, size: number) => Promise<string>;
  /** Puts persons on the roster for plans, submits it, and answers where the batch stands then. */
  readonly submitRoster: (
    batchId: string,
    people: readonly SamplePerson[],
    plans: readonly string[],
  ) => Promise<z.output<(typeof readBatch)['success']['reply']>>;
  /** A file of the register from a day on, proposed by one and confirmed by the head of office. */
  readonly adoptRegister: (register: RegisterName, lines: readonly string[], from: string) => Promise<void>;
  readonly pay: (batchId: string, on: string) => Promise<void>;
  /** Ids of the register, in the order of the people. */
  readonly personIds: (batchId: string, people: readonly SamplePerson[]) => Promise<string[]>;
  readonly registerAccount: (personId: string, person: SamplePerson) => Promise<void>;
  readonly fileClaim: (personId: string, body: Omit<z.input<typeof ClaimSubmission>, 'personId'>) => Promise<string>;
  /** Sends a small paper whole; answers its id. */
  readonly sendPaper: (personId: string, claimId: string, bytes: Buffer) => Promise<string>;
  readonly claim: (claimId: string) => Promise<z.output<(typeof readClaim)['success']['reply']>>;
  /** As many reviewers as it needs agree. */
  readonly agree: (claimId: string) => Promise<void>;
  /** What was approved of it is made a batch of, checked, released and paid. Answers the batch. */
  readonly payOut: (claimId: string) => Promise<string>;
  /** A sample of what was paid on these days. Answers its id. */
  readonly drawSample: (fromOn: string, toOn: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export const openJourneyOffice = async (settings: Readonly<Record<string, string>> = {}): Promise<JourneyOffice> => {
  const { addresses, running, close } = await openEmptySystem(settings);
  const desk = openDesk(addresses, developmentSignIn(addresses));
  const office = sampleOffice('small');
  let lines = 0;
  const claim: JourneyOffice['claim'] = (claimId) => desk.call(SUPERVISOR, readClaim, { params: { claimId } });
  return {
    desk,
    running,
    addresses,
    office,
    claim,
    on: async (day) => {
      await desk.drain();
      await desk.beginDay(civilDate(day));
    },
    registerEmployer: async (index) => {
      const { uscc, name } = office.employers[index]!;
      const body = { uscc, name, society: 'changchun' };
      const { employerId } = await desk.call(CLERK, registerEmployer, { key: aKey(), body });
      const admission = { society: 'changchun', admitted: true, reason: '入会材料齐全' };
      await desk.call(OFFICE_HEAD, decideAdmission, { key: aKey(), params: { employerId }, body: admission });
      return employerId;
    },
    openBatch: async (employerId, startOn, size) => {
      const { batchId } = await desk.call(CLERK, openBatch, { key: aKey(), body: { employerId, startOn } });
      await desk.call(CLERK, declareHeadcount, { params: { batchId }, key: aKey(), body: { size } });
      return batchId;
    },
    submitRoster: async (batchId, people, plans) => {
      const rows = people.flatMap(({ name, idNumber }) =>
        plans.map((plan) => ({ name, idNumber, plan, consent: true, insured: true })),
      );
      await desk.call(CLERK, replaceRoster, { params: { batchId }, query: {}, key: aKey(), body: { rows } });
      await desk.drain();
      await desk.call(CLERK, submitBatch, { params: { batchId }, key: aKey(), body: {} });
      await desk.drain();
      return desk.call(CLERK, readBatch, { params: { batchId } });
    },
    adoptRegister: async (register, lines, from) => {
      const bytes = Buffer.from(lines.join('\n'), 'utf8');
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const file = { contentType: 'text/csv', sha256, bytes: bytes.length, content: Readable.from([bytes]) };
      const sent = { params: { register }, query: { effectiveOn: from }, key: aKey(), body: file };
      const made = await desk.call(ACCOUNTANT, importRegister, sent);
      if (!('counts' in made) || made.proposal === undefined)
        throw new Error(`nothing proposed: ${JSON.stringify(made)}`);
      const { proposalId } = made.proposal;
      await desk.call(OFFICE_HEAD, confirmRegisterProposal, { params: { proposalId }, key: aKey() });
    },
    pay: async (batchId, on) => {
      const { bill } = await desk.call(CLERK, readBatch, { params: { batchId } });
      await receiveMoney(desk, {
        key: aKey(),
        body: {
          account: 'contributions',
          bankRef: `L${String((lines += 1))}`,
          valueOn: on,
          amountYuan: bill!.dueYuan,
          text: bill!.reference,
        },
      });
      await desk.drain();
    },
    personIds: async (batchId, people) => {
      const { rows } = await desk.call(CLERK, listRows, { params: { batchId }, query: { limit: 200 } });
      const plans = rows.length / people.length;
      return people.map((_, index) => rows[index * plans]!.personId!);
    },
    registerAccount: async (personId, person) => {
      await desk.call(memberOf(personId), registerPayee, { key: aKey(), body: { account: accountOf(person) } });
      await desk.drain();
    },
    fileClaim: async (personId, body) => {
      const submission = { ...body, personId } as z.input<typeof ClaimSubmission>;
      return (await desk.call(memberOf(personId), submitClaim, { key: aKey(), body: submission })).claimId;
    },
    sendPaper: async (personId, claimId, bytes) => {
      const member = memberOf(personId);
      const begun = { params: { claimId }, key: aKey(), body: { type: 'settlement', bytes: bytes.length } } as const;
      const { paperId } = await desk.call(member, beginPaper, begun);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const part = { contentType: 'application/octet-stream', sha256, content: Readable.from([bytes]) };
      await desk.call(member, sendPaperPart, { params: { claimId, paperId, offset: 0 }, key: aKey(), body: part });
      await desk.call(member, finishPaper, { params: { claimId, paperId }, key: aKey(), body: {} });
      return paperId;
    },
    agree: async (claimId) => {
      const { digest = '', reviewersNeeded } = await claim(claimId);
      for (const reviewer of REVIEWERS.slice(0, reviewersNeeded)) {
        await desk.call(reviewer, reviewClaim, { params: { claimId }, key: aKey(), body: { digest } });
      }
      await desk.drain();
    },
    payOut: async (claimId) => {
      const { orders } = await desk.call(ACCOUNTANT, listOrders, { query: { claimId } });
      const body = { orderIds: orders.map(({ orderId }) => orderId) };
      const { payoutBatchId } = await desk.call(MAKER, makePayoutBatch, { key: aKey(), body });
      await desk.drain();
      const params = { payoutBatchId };
      await desk.call(CHECKER, approvePayoutBatch, { params, key: aKey() });
      await desk.call(RELEASER, releasePayoutBatch, { params, key: aKey() });
      await untilDone(desk, payoutBatchId);
      await desk.drain();
      return payoutBatchId;
    },
    drawSample: async (fromOn, toOn) => {
      const seed = { seed: '03 11 17 22 28 33 + 09', seedSource: '双色球第 2025097 期' };
      const body = { fromOn: civilDate(fromOn), toOn: civilDate(toOn), size: 25, ...seed };
      return (await desk.call(SUPERVISOR, drawAuditSample, { key: aKey(), body })).sampleId;
    },
    close,
  };
};

/** A stay of twelve days in a provincial hospital: HM pays 2,100.00 of it, HA 450.00. */
export const aStay = (admittedOn: string, dischargedOn: string, receipt: string) => ({
  event: 'stay' as const,
  hospital: { designated: true, grade: 3, level: 'provincial' as const },
  segments: [{ admittedOn, dischargedOn }],
  illness: 'J18.900',
  receipt,
  settlement: {
    totalYuan: '26000.00',
    poolPaidYuan: '20000.00',
    deductibleYuan: '800.00',
    copayYuan: '4000.00',
    accountPaidYuan: '1000.00',
    cashPaidYuan: '5000.00',
  },
});

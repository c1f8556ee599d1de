import { present } from '@huji/contracts/shared/present.ts';
import { type Batch, type BatchEvent, type BatchBill, type OpenBatch, submissionOf } from './batch.ts';

const withBill = (batch: OpenBatch, change: Partial<BatchBill>): OpenBatch =>
  batch.bill === null ? batch : { ...batch, bill: { ...batch.bill, ...change } };

const evolveOpen = (batch: OpenBatch, event: Exclude<BatchEvent, { type: 'opened' }>): OpenBatch => {
  switch (event.type) {
    case 'headcount-declared':
      return { ...batch, headcount: event.headcount };
    case 'roster-taken':
      return { ...batch, roster: event.roster };
    case 'part-identified': {
      const { part, rows } = event;
      const { roster } = batch;
      return { ...batch, roster: roster && { ...roster, identified: [...roster.identified, { part, rows }] } };
    }
    case 'rows-left-out':
    case 'rows-put-back':
      return { ...batch, roster: batch.roster && { ...batch.roster, leftOut: event.leftOut } };
    case 'submitted':
      return { ...batch, asked: event.submission, lastVersion: event.submission.version, refusedChange: null };
    case 'withdrawal-requested':
      return { ...batch, withdrawalAsked: event.version, refusedChange: null };
    case 'discarded':
      return { ...batch, discarded: true };
    case 'assessed': {
      const others = batch.assessments.filter(
        ({ version }) => version !== event.assessment.version && submissionOf(batch, version) !== null,
      );
      return { ...batch, assessments: [...others, event.assessment] };
    }
    case 'billed': {
      const { version } = event.bill;
      const answered = batch.asked !== null && version >= batch.asked.version;
      const status = batch.bill?.status === 'paid' ? 'paid' : 'awaiting';
      const paidOn = batch.bill?.paidOn ?? null;
      return {
        ...batch,
        agreed: submissionOf(batch, version) ?? batch.agreed,
        asked: answered ? null : batch.asked,
        // A correction of a paid batch is followed by `paid` or `unpaid` when that changes.
        bill: { ...event.bill, status, paidOn },
      };
    }
    case 'change-refused': {
      const { version, code } = event;
      const asked = batch.asked?.version === version ? null : batch.asked;
      const withdrawalAsked = batch.withdrawalAsked === version ? null : batch.withdrawalAsked;
      return { ...batch, asked, withdrawalAsked, refusedChange: { version, code } };
    }
    case 'paid':
      return withBill(batch, { status: 'paid', billRevision: event.billRevision, paidOn: event.paidOn });
    case 'unpaid': {
      const status = event.reason === 'withdrawn' || event.reason === 'lapsed' ? event.reason : 'awaiting';
      const withdrawalAsked = event.reason === 'withdrawn' ? null : batch.withdrawalAsked;
      return { ...withBill(batch, { status, billRevision: event.billRevision, paidOn: null }), withdrawalAsked };
    }
    case 'money-noted':
      return {
        ...batch,
        moneys: [...batch.moneys, { id: event.id, fen: event.fen, ...present({ on: event.on }) }],
      };
    case 'cover-end-noted':
      return { ...batch, lastCoverEnd: event.end };
  }
};

export const evolveBatch = (batch: Batch, event: BatchEvent): Batch => {
  if (event.type === 'opened') return event.batch;
  return batch === null ? batch : evolveOpen(batch, event);
};

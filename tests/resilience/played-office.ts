import { submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { previewParticipation } from '@huji/contracts/enrollment/participation-http.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Addresses, type Desk, openDesk } from '@huji/all-in-one/sample/desk.ts';
import { sampleDiary } from '@huji/all-in-one/sample/diary.ts';
import { type OfficeSize, sampleOffice } from '@huji/all-in-one/sample/office.ts';
import { CLERK } from '@huji/all-in-one/sample/people.ts';
import { enrollmentOf } from '@huji/all-in-one/sample/play-enrollment.ts';
import { playOffice } from '@huji/all-in-one/sample/player.ts';
import { type OfficeReport, reportOn } from '@huji/all-in-one/sample/report.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';

/** A claim whose number the system has given: from then on it is owed a decision. */
export interface AcknowledgedClaim {
  readonly claimId: string;
  readonly atMs: number;
}

/** A play of the sample office over HTTP that keeps what was acknowledged to it. */
export interface Play {
  readonly desk: Desk;
  readonly claims: readonly AcknowledgedClaim[];
  /** Commands and questions that were answered so far. */
  readonly answered: () => number;
  readonly days: number;
  readonly daysPlayed: () => number;
  readonly report: Promise<OfficeReport>;
  /** Plans of which adjudication tells enrollment where they stand: the one call from service to service. */
  readonly previewedPlans: () => Promise<number>;
}

/** A server that is away for longer than this is not coming back by itself. */
const PATIENCE_MS = 180_000;

/** @param size the whole office has 60 employers and 1,500 claims */
export const play = (addresses: Addresses, signal: AbortSignal, size: OfficeSize = 'small'): Play => {
  const office = sampleOffice(size);
  const inner = openDesk(addresses, developmentSignIn(addresses), { patienceMs: PATIENCE_MS });
  const claims: AcknowledgedClaim[] = [];
  let answered = 0;
  let daysPlayed = 0;
  const desk: Desk = {
    ...inner,
    call: async (who, operation, call) => {
      signal.throwIfAborted();
      const reply = await inner.call(who, operation, call);
      answered += 1;
      if (operation.operationId === submitClaim.operationId) {
        const { claimId } = submitClaim.success.reply.parse(reply);
        claims.push({ claimId, atMs: performance.now() });
      }
      return reply;
    },
    drain: async () => {
      signal.throwIfAborted();
      await inner.drain();
    },
  };
  const played = async (): Promise<OfficeReport> => {
    const onDay = (_day: CivilDate, count: number): void => {
      daysPlayed = count;
    };
    const enrollment = await playOffice(desk, office, { playedThrough: null, onDay, signal });
    return reportOn(desk, office, enrollment);
  };
  return {
    desk,
    claims,
    answered: () => answered,
    days: sampleDiary(office).length,
    daysPlayed: () => daysPlayed,
    report: played(),
    previewedPlans: async () => {
      const [batch] = office.batches;
      if (batch === undefined) return 0;
      const batchId = await enrollmentOf(desk, office).batchIdOf(batch);
      return (await desk.call(CLERK, previewParticipation, { params: { batchId }, body: {} })).plans.length;
    },
  };
};

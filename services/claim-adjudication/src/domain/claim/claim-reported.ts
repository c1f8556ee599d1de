import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { foldReference } from '@huji/contracts/shared/reference.ts';
import type { AccidentClaim, ClaimReport, DiagnosisClaim, Segment } from './claim-report.ts';

/** What happened, with references as they were typed. */
export type Reported =
  | { readonly event: 'stay'; readonly segments: readonly Segment[]; readonly illness?: string | undefined }
  | (Pick<DiagnosisClaim, 'event' | 'reportedOn' | 'findings'> & { readonly illness?: string | undefined })
  | (Pick<AccidentClaim, 'event' | 'happenedOn' | 'disability' | 'death'> & {
      readonly assessedOn?: CivilDate | undefined;
      readonly accident?: string | undefined;
    });

type Base = Pick<ClaimReport, 'claimId' | 'personId' | 'submittedOn' | 'cause' | 'hospital' | 'settlement'>;

const folded = (text: string | undefined): string | undefined => (text === undefined ? undefined : foldReference(text));

/** The claim that is decided: references and codes as people read them; an accident without a reference is told by its day. */
export const claimReported = (base: Base, reported: Reported): ClaimReport => {
  switch (reported.event) {
    case 'stay': {
      const { event, segments, illness } = reported;
      return present({ ...base, event, segments, illness: folded(illness) });
    }
    case 'diagnosis': {
      const { event, reportedOn, findings, illness } = reported;
      return present({ ...base, event, reportedOn, findings, illness: folded(illness) });
    }
    case 'accident': {
      const { event, happenedOn, assessedOn, accident, disability, death } = reported;
      const accidentId = folded(accident) ?? happenedOn;
      return present({ ...base, event, happenedOn, assessedOn, accidentId, disability, death });
    }
  }
};

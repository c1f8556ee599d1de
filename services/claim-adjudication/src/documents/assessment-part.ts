import { WriteOnce } from '@huji/chassis/aggregate/write-once.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { type ParticipationAssessed, participationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import type { AssessmentAnnouncement } from '../domain/assessment/assessment-announcements.ts';

/** Parts of assessments as they were told, under `partId`: written once, so told once. */
export const openAssessmentParts = (store: DocumentStore) =>
  new WriteOnce<ParticipationAssessed>(store, { collection: 'assessment-part' }, { service: 'claim-adjudication' });

/** What writing a part publishes. */
export const assessmentMessages = ({ data }: AssessmentAnnouncement) => [
  { contract: participationAssessed, key: data.batchId, data },
];

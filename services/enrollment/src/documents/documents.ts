import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openBatches } from './batch.ts';
import { openDeputies } from './deputy.ts';
import { openEmployers } from './employer.ts';
import { openEnrollmentProposals } from './enrollment-proposal.ts';
import { openParticipationOverview } from './participation.ts';
import { openPersons } from './person.ts';
import { openPersonKeys } from './person-key.ts';
import { openRosterFindings } from './roster-finding.ts';
import { openRosterParts } from './roster-part.ts';
import { openRosterUploadParts } from './roster-upload-part.ts';
import { openRosterUploads } from './roster-upload.ts';
import { openStaff } from './staff.ts';

export const openDocuments = (store: DocumentStore) => ({
  employers: openEmployers(store),
  personKeys: openPersonKeys(store),
  persons: openPersons(store),
  deputies: openDeputies(store),
  staff: openStaff(store),
  enrollmentProposals: openEnrollmentProposals(store),
  batches: openBatches(store),
  participationOverview: openParticipationOverview(store),
  rosterParts: openRosterParts(store),
  rosterFindings: openRosterFindings(store),
  rosterUploads: openRosterUploads(store),
  rosterUploadParts: openRosterUploadParts(store),
});
export type Documents = ReturnType<typeof openDocuments>;

import { declareHeadcount, listBatches, openBatch, readBatch, submitBatch, withdrawBatch } from './batch-http.ts';
import {
  acceptHandOver,
  decidePooling,
  listEmployers,
  offerHandOver,
  readEmployer,
  registerEmployer,
  reviseEmployer,
} from './employer-http.ts';
import { previewParticipation } from './participation-http.ts';
import { findPerson, readPerson } from './person-http.ts';
import { listRows, replaceRoster, replaceRosterFile } from './roster-http.ts';

/** Everything enrollment answers over HTTP. */
export const ENROLLMENT_OPERATIONS = [
  registerEmployer,
  listEmployers,
  readEmployer,
  reviseEmployer,
  offerHandOver,
  acceptHandOver,
  decidePooling,
  findPerson,
  readPerson,
  openBatch,
  listBatches,
  readBatch,
  declareHeadcount,
  replaceRoster,
  replaceRosterFile,
  listRows,
  previewParticipation,
  submitBatch,
  withdrawBatch,
] as const;

import { BATCH_OPERATIONS } from './batch-http.ts';
import { DEPUTY_OPERATIONS } from './deputy-http.ts';
import { DUTIES_OPERATIONS } from './duties-http.ts';
import { EMPLOYER_OPERATIONS } from './employer-http.ts';
import { ENROLLMENT_PROPOSAL_OPERATIONS } from './enrollment-proposal-http.ts';
import { PARTICIPATION_OPERATIONS } from './participation-http.ts';
import { PERSON_OPERATIONS } from './person-http.ts';
import { POST_OPERATIONS } from './post-http.ts';
import { REGISTERED_NAME_OPERATIONS } from './registered-name-http.ts';
import { ROSTER_OPERATIONS } from './roster-http.ts';
import { ROSTER_UPLOAD_OPERATIONS } from './roster-upload-http.ts';
import { STAFF_OPERATIONS } from './staff-http.ts';

export { compareRegisteredName } from './registered-name-http.ts';

/** Everything enrollment answers over HTTP. */
export const ENROLLMENT_OPERATIONS = [
  ...EMPLOYER_OPERATIONS,
  ...PERSON_OPERATIONS,
  ...REGISTERED_NAME_OPERATIONS,
  ...BATCH_OPERATIONS,
  ...ROSTER_OPERATIONS,
  ...ROSTER_UPLOAD_OPERATIONS,
  ...PARTICIPATION_OPERATIONS,
  ...DUTIES_OPERATIONS,
  ...DEPUTY_OPERATIONS,
  ...POST_OPERATIONS,
  ...STAFF_OPERATIONS,
  ...ENROLLMENT_PROPOSAL_OPERATIONS,
] as const;

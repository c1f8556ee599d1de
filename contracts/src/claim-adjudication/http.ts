import { ASSESSMENT_OPERATIONS } from './assessment-http.ts';
import { CLAIM_BY_MEMBER_OPERATIONS } from './claim-by-member-http.ts';
import { CLAIM_OPERATIONS } from './claim-http.ts';
import { CLAIM_HISTORY_OPERATIONS } from './claim-history-http.ts';
import { CLAIM_FIGURES_OPERATIONS } from './claim-figures-http.ts';
import { CLAIM_PREVIEW_OPERATIONS } from './claim-preview-http.ts';
import { FILED_CLAIMS_OPERATIONS } from './filed-claims-http.ts';
import { CLAIMS_OVERVIEW_OPERATIONS } from './claims-overview-http.ts';
import { CLAIMS_OF_EMPLOYER_OPERATIONS } from './claims-of-employer-http.ts';
import { COMPLETION_OPERATIONS } from './completion-http.ts';
import { COVER_OPERATIONS } from './cover-http.ts';
import { DECISION_OPERATIONS } from './decision-http.ts';
import { DECISION_REGISTER_OPERATIONS } from './decision-register-http.ts';
import { OWN_CLAIMS_OPERATIONS } from './own-claims-http.ts';
import { OWN_PAPERS_OPERATIONS } from './own-papers-http.ts';
import { RULE_BOOK_OPERATIONS } from './rule-book-http.ts';
import { PAPER_OPERATIONS } from './paper-http.ts';
import { REGISTER_OPERATIONS } from './register-http.ts';

/** Everything claim adjudication answers over HTTP. */
export const CLAIM_ADJUDICATION_OPERATIONS = [
  ...CLAIM_OPERATIONS,
  ...CLAIM_HISTORY_OPERATIONS,
  ...CLAIM_BY_MEMBER_OPERATIONS,
  ...OWN_CLAIMS_OPERATIONS,
  ...CLAIM_PREVIEW_OPERATIONS,
  ...COMPLETION_OPERATIONS,
  ...FILED_CLAIMS_OPERATIONS,
  ...DECISION_OPERATIONS,
  ...COVER_OPERATIONS,
  ...ASSESSMENT_OPERATIONS,
  ...DECISION_REGISTER_OPERATIONS,
  ...RULE_BOOK_OPERATIONS,
  ...CLAIMS_OVERVIEW_OPERATIONS,
  ...CLAIM_FIGURES_OPERATIONS,
  ...CLAIMS_OF_EMPLOYER_OPERATIONS,
  ...PAPER_OPERATIONS,
  ...OWN_PAPERS_OPERATIONS,
  ...REGISTER_OPERATIONS,
] as const;

import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { Rules } from '../domain/rule-book/compiled-rules.ts';
import { openAssessmentParts } from './assessment-part.ts';
import { openAssessments } from './assessment.ts';
import { openClaims } from './claim.ts';
import { openClaimsOfEmployer } from './claims-of-employer.ts';
import { openClaimsOverview } from './claims-overview.ts';
import { openDecisions } from './decision.ts';
import { openGrantings } from './granting.ts';
import { openMembers } from './member.ts';
import { openPapers } from './paper.ts';
import { openReceipts } from './receipt.ts';
import { openRegisterImportPages, openRegisterImports } from './register-import.ts';
import { openRegisterProposals } from './register-proposal.ts';
import { openRegisterParts, openRegisters } from './register.ts';
import { openSheets } from './sheet.ts';
import { openSubmissions } from './submission.ts';

/**
 * The documents of adjudication and what each guards: `member` what a person may get, `claim` a process, `receipt` one
 * payment per item across persons, `paper` how many papers a claim has, `sheet` where one was seen, `register` which hospitals and illnesses are known;
 * `decision`, `assessment` and `submission` are written once.
 */
export const openDocuments = (store: DocumentStore, cipher: FieldCipher, rules: Rules) => ({
  members: openMembers(store, cipher, rules),
  claims: openClaims(store, cipher),
  claimsOverview: openClaimsOverview(store),
  claimsOfEmployer: openClaimsOfEmployer(store),
  receipts: openReceipts(store),
  decisions: openDecisions(store, cipher),
  grantings: openGrantings(store),
  submissions: openSubmissions(store),
  assessments: openAssessments(store),
  papers: openPapers(store, cipher),
  sheets: openSheets(store),
  assessmentParts: openAssessmentParts(store),
  registers: openRegisters(store),
  registerParts: openRegisterParts(store),
  registerProposals: openRegisterProposals(store),
  registerImports: openRegisterImports(store),
  registerImportPages: openRegisterImportPages(store),
});
export type Documents = ReturnType<typeof openDocuments>;

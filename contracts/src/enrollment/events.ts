import { z } from 'zod';
import { DEPUTISED_ROLES } from '../shared/deputising.ts';
import { defineEvent, type DataOf } from '../shared/event-contract.ts';
import { feedAskedOf } from '../shared/feed-asked.ts';
import {
  CategorySchema,
  CivilDateSchema,
  DigestSchema,
  PlanCodeSchema,
  RelationSchema,
  SexSchema,
  UuidSchema,
} from '../shared/schemas.ts';
import { SUBMITTED_ROWS_MAX } from './draft-limits.ts';

const SubmittedRow = z.object({
  rowNo: z.int().positive(),
  personId: UuidSchema,
  plan: PlanCodeSchema,
  units: z.int().nonnegative(),
  birthOn: CivilDateSchema,
  sex: SexSchema,
  category: CategorySchema,
  relation: RelationSchema,
  leftOn: CivilDateSchema.optional().meta({ description: 'First day out of service, where the person leaves' }),
  insured: z.boolean().meta({ description: 'In employee medical insurance' }),
  consent: z.boolean().meta({ description: 'The row is marked voluntary' }),
  idFault: z.boolean().meta({ description: 'ID number fails GB 11643 or disagrees with birth date or sex' }),
});
export type SubmittedRow = z.output<typeof SubmittedRow>;

const Exclusion = z.object({
  plan: PlanCodeSchema.optional().meta({ description: 'Absent: the exclusion counts for every plan' }),
  women: z.boolean().meta({ description: 'True: counts of women, for the plans that count only women' }),
  reason: z.enum(['past-retirement', 'tenure', 'covered-elsewhere', 'not-insured', 'proven']),
  count: z.int().nonnegative(),
  evidenceId: UuidSchema.optional(),
});

/** Clause `participation`: what adjudication needs to test the threshold and the rows. The only event that says birth date, sex and category. */
export const batchSubmitted = defineEvent({
  type: 'mutualaid.enrollment.batch-submitted.v1',
  topic: 'enrollment.batch-submission',
  key: 'batchId',
  summary: 'A version of an enrollment batch was submitted, in parts of at most 500 rows',
  heardBy: ['claim-adjudication'],
  data: z.object({
    batchId: UuidSchema,
    version: z.int().positive(),
    part: z.int().positive(),
    parts: z.int().positive(),
    employerId: UuidSchema,
    society: z.string().meta({ description: 'Whose rule books apply', examples: ['changchun'] }),
    startOn: CivilDateSchema,
    submittedOn: CivilDateSchema,
    size: z.int().nonnegative(),
    women: z.int().nonnegative(),
    exclusions: z.array(Exclusion),
    leftService: z.array(UuidSchema).meta({ description: 'Persons once enrolled here and no longer in service' }),
    rows: z.array(SubmittedRow).max(SUBMITTED_ROWS_MAX),
  }),
});
export type BatchSubmitted = DataOf<typeof batchSubmitted>;

export const batchWithdrawalRequested = defineEvent({
  type: 'mutualaid.enrollment.batch-withdrawal-requested.v1',
  topic: 'enrollment.batch',
  key: 'batchId',
  summary: 'The employer asks to withdraw a batch; the bill answers',
  heardBy: ['premium'],
  data: z.object({ batchId: UuidSchema, version: z.int().positive(), requestedOn: CivilDateSchema }),
});
export type BatchWithdrawalRequested = DataOf<typeof batchWithdrawalRequested>;

/** Enrollment to itself: work on a roster goes part by part, one after the other, and goes on by itself after a crash. */
export const rosterPartTaken = defineEvent({
  type: 'mutualaid.enrollment.roster-part-taken.v1',
  topic: 'enrollment.roster',
  key: 'batchId',
  summary: 'Rows were stored; their persons are to be found or entered in the register',
  heardBy: ['enrollment'],
  data: z.object({ batchId: UuidSchema, rosterId: DigestSchema, part: z.int().positive() }),
});
export type RosterPartTaken = DataOf<typeof rosterPartTaken>;

export const submissionTaken = defineEvent({
  type: 'mutualaid.enrollment.submission-taken.v1',
  topic: 'enrollment.roster',
  key: 'batchId',
  summary: 'A version was submitted; this part of its rows is to be sent',
  heardBy: ['enrollment'],
  data: z.object({ batchId: UuidSchema, version: z.int().positive(), part: z.int().positive() }),
});
export type SubmissionTaken = DataOf<typeof submissionTaken>;

/** At registration by a clerk, and whenever a hand-over was accepted. The clerk before acts no longer. */
export const employerClerkBound = defineEvent({
  type: 'mutualaid.enrollment.employer-clerk-bound.v1',
  topic: 'enrollment.employer',
  key: 'employerId',
  summary: 'A clerk acts for an employer from now on',
  heardBy: ['claim-adjudication', 'payout', 'enrollment'],
  stands: { by: ['employerId'] },
  data: z.object({
    employerId: UuidSchema,
    clerk: z.string().min(1).max(200).meta({ description: 'Subject of the clerk’s account, opaque' }),
    people: z
      .array(UuidSchema)
      .max(20)
      .optional()
      .meta({ description: 'Ids of the persons known to act or to have acted for it, the latest first' }),
  }),
});
export type EmployerClerkBound = DataOf<typeof employerClerkBound>;

/** That it changed, and whose: what it says is asked of the register by whoever has to know. */
export const registeredNameChanged = defineEvent({
  type: 'mutualaid.enrollment.registered-name-changed.v1',
  topic: 'enrollment.register',
  key: 'ownerId',
  summary: 'The register has another name for a person or an employer; the name travels in no event',
  heardBy: ['payout'],
  data: z.object({
    ownerId: UuidSchema.meta({ description: 'The person or the employer' }),
    owner: z.enum(['person', 'employer']),
    changedOn: CivilDateSchema,
  }),
});
export type RegisteredNameChanged = DataOf<typeof registeredNameChanged>;

/** What every service needs to let a deputy act: opaque accounts and ids, and no reason. */
export const deputyChanged = defineEvent({
  type: 'mutualaid.enrollment.deputy-changed.v1',
  topic: 'enrollment.deputy',
  key: 'deputyId',
  summary: 'Somebody stands in for somebody else, or no longer: what stood before is replaced',
  heardBy: ['premium', 'claim-adjudication', 'payout', 'enrollment'],
  stands: { by: ['deputyId'] },
  data: z.object({
    deputyId: UuidSchema,
    subject: z.string().meta({ description: 'Account of the deputy' }),
    personId: UuidSchema.meta({ description: 'Person of the deputy' }),
    absent: z.string().meta({ description: 'Account of whoever is away' }),
    role: z.enum(DEPUTISED_ROLES),
    societies: z.array(z.string()),
    firstOn: CivilDateSchema,
    lastOn: CivilDateSchema.meta({ description: 'Before the first day where it was ended before it began' }),
  }),
});
export type DeputyChanged = DataOf<typeof deputyChanged>;

export const feedAsked = feedAskedOf('enrollment', 'enrollment.feed', ['claim-adjudication', 'enrollment', 'premium']);

export const ENROLLMENT_EVENTS = [
  batchSubmitted,
  batchWithdrawalRequested,
  rosterPartTaken,
  submissionTaken,
  employerClerkBound,
  registeredNameChanged,
  deputyChanged,
  feedAsked,
] as const;

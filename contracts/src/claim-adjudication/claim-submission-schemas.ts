import { z } from 'zod';
import { CauseSchema } from '../rulebooks/plan.ts';
import { HOSPITAL_LEVELS, REGISTER_CODE_MAX, REGISTER_NAME_MAX } from './registers.ts';
import { foldReference } from '../shared/reference.ts';
import { CivilDateSchema, ReferenceSchema, UuidSchema, YuanSchema } from '../shared/schemas.ts';
import { says } from '../shared/text-of-form.ts';

/** What the register of the day says of the hospital counts; what is typed beside it counts before a register begins. */
const Hospital = z.strictObject({
  code: z
    .string()
    .trim()
    .min(1)
    .max(REGISTER_CODE_MAX)
    .optional()
    .meta({ description: 'Of the hospital in the register, from `listRegisterEntriesNamed`' }),
  name: z
    .string()
    .trim()
    .min(1)
    .max(REGISTER_NAME_MAX)
    .optional()
    .meta({ description: 'As it stands on the papers, where the register was searched in vain; encrypted at rest' }),
  designated: z
    .boolean()
    .default(true)
    .meta({ description: 'Designated by the medical insurance on the day of admission' }),
  grade: z.int().min(0).max(3).optional().meta({ description: '0 ungraded, 1 to 3' }),
  level: z.enum(HOSPITAL_LEVELS).optional().meta({ description: 'Administrative level' }),
  emergency: z.boolean().default(false),
});

/** Clauses `check.*`: the sums of one settlement sheet; what is missing is 0.00. */
const Settlement = z.strictObject({
  totalYuan: YuanSchema,
  poolPaidYuan: YuanSchema.optional(),
  bigPaidYuan: YuanSchema.optional(),
  civilPaidYuan: YuanSchema.optional(),
  aidPaidYuan: YuanSchema.optional(),
  deductibleYuan: YuanSchema.optional(),
  copayYuan: YuanSchema.optional(),
  accountPaidYuan: YuanSchema.optional(),
  cashPaidYuan: YuanSchema.optional(),
});
const Receipt = ReferenceSchema.meta({
  description:
    'Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person',
});
const Person = UuidSchema.meta({ description: 'The member the claim is for' });

/** Filed by somebody else: that the member agreed, on which day and how. */
const Consent = z
  .strictObject({
    givenOn: CivilDateSchema,
    how: z.enum(['signed', 'in-person', 'by-phone']),
  })
  .meta({ description: 'The member’s consent, where somebody else files; kept with the claim and written down' });
const ForOthers = { personId: Person, consent: Consent.optional() };
const LateReason = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .optional()
  .meta({ description: 'Why it is filed after the deadline; people decide on it' });

const Stay = z.strictObject({
  event: z.literal('stay'),
  ...ForOthers,
  lateReason: LateReason,
  cause: CauseSchema.default('illness'),
  hospital: Hospital,
  segments: z
    .array(z.strictObject({ admittedOn: CivilDateSchema, dischargedOn: CivilDateSchema }))
    .min(1)
    .max(20)
    .meta({ description: 'One stay; more than one segment where a transfer slip joins them within 24 hours' }),
  illness: z.string().max(20).optional().meta({ description: 'ICD-10 code; encrypted at rest' }),
  receipt: Receipt,
  settlement: Settlement,
});
const Diagnosis = z.strictObject({
  event: z.literal('diagnosis'),
  ...ForOthers,
  lateReason: LateReason,
  cause: CauseSchema.default('illness'),
  hospital: Hospital,
  reportedOn: CivilDateSchema.meta({ description: 'Date of the first report that confirms the illness' }),
  illness: z
    .string()
    .max(20)
    .refine(
      (code) => /^[A-Z]\d{2}/.test(foldReference(code)),
      says({
        zh: '不是 ICD-10 编码：字母后接两位数字，例如 C50.900',
        en: 'is no ICD-10 code: a letter and two digits first, such as C50.900',
      }),
    )
    .meta({ description: 'ICD-10 code; encrypted at rest', examples: ['C50.900'] }),
  ci: z.enum(['severe', 'mild', 'none']).default('none'),
  fw: z.enum(['invasive', 'in-situ', 'none']).default('none'),
  receipt: Receipt,
});
const Accident = z.strictObject({
  event: z.literal('accident'),
  ...ForOthers,
  lateReason: LateReason,
  cause: CauseSchema.default('accident'),
  happenedOn: CivilDateSchema,
  assessedOn: CivilDateSchema.optional().meta({ description: 'Date of the assessment of the disability' }),
  accident: ReferenceSchema.optional().meta({
    description: 'Reference of the police or the unit; without one the accident is told by its day',
  }),
  disability: z.array(z.int().min(1).max(10)).max(20).default([]),
  death: z.boolean().default(false),
  receipt: Receipt,
});
export const ClaimSubmission = z
  .discriminatedUnion('event', [Stay, Diagnosis, Accident])
  .meta({ description: 'One stay, diagnosis or accident, reported once; the system finds every cover that may pay' });
export type ClaimSubmission = z.output<typeof ClaimSubmission>;

/** What a member reports of themselves: the same, and whose it is the caller's token says. */
export const OwnClaimSubmission = z
  .discriminatedUnion('event', [
    Stay.omit({ personId: true, consent: true }),
    Diagnosis.omit({ personId: true, consent: true }),
    Accident.omit({ personId: true, consent: true }),
  ])
  .meta({ description: 'One stay, diagnosis or accident of the caller, reported once' });

/** What a claim reports, as its member reads it: without the number of the receipt. */
export const ReportedClaim = z
  .discriminatedUnion('event', [
    Stay.omit({ personId: true, consent: true, receipt: true }),
    Diagnosis.omit({ personId: true, consent: true, receipt: true }),
    Accident.omit({ personId: true, consent: true, receipt: true }),
  ])
  .meta({ description: 'What was reported, as it was read; without the number of the receipt' });
export type ReportedClaim = z.input<typeof ReportedClaim>;

const ShownReceipt = {
  receipt: Receipt.optional().meta({
    description:
      'Number of the receipt as it was typed. Shown to the office only, to hold it against the papers; absent for the member and in claims of before it was kept',
  }),
};
/** What a claim reports, as whoever decides on it reads it. */
export const ReportedToOffice = z
  .discriminatedUnion('event', [
    Stay.omit({ personId: true, consent: true }).extend(ShownReceipt),
    Diagnosis.omit({ personId: true, consent: true }).extend(ShownReceipt),
    Accident.omit({ personId: true, consent: true }).extend(ShownReceipt),
  ])
  .meta({ description: 'What was reported, as it was read' });
export type ReportedToOffice = z.input<typeof ReportedToOffice>;

const KeptReceipt = { receipt: Receipt.optional() };
/** A report in place of the one before; without a receipt the claim keeps the one it has. */
export const ClaimCorrection = z
  .discriminatedUnion('event', [
    Stay.omit({ personId: true, consent: true }).extend(KeptReceipt),
    Diagnosis.omit({ personId: true, consent: true }).extend(KeptReceipt),
    Accident.omit({ personId: true, consent: true }).extend(KeptReceipt),
  ])
  .meta({ description: 'The whole report anew; without a receipt the claim keeps the one it has' });
export type ClaimCorrection = z.output<typeof ClaimCorrection>;

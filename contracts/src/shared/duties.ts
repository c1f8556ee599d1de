import { z } from 'zod';
import { addDays, type CivilDate } from './civil-date.ts';
import { minFen, yuanToFen, type Fen } from './money.ts';
import { RoleSchema, type Principal, type Role } from './roles.ts';
import { CivilDateSchema, YuanSchema } from './schemas.ts';

const Roles = z.array(RoleSchema).min(1);

/** What an office with too few people may hold in one person all the same: in one society, for a time, with a reason. */
export const DutyCombinationSchema = z.strictObject({
  society: z.string().min(1).max(40),
  roles: z.array(RoleSchema).length(2),
  firstOn: CivilDateSchema,
  lastOn: CivilDateSchema,
  /** Who allowed it and why. */
  reason: z.string().min(1).max(300),
});

/** The most that a reviewer of a grade decides on one claim, all its lines together; null: whatever the rules allow. */
export const ReviewLimitSchema = z.strictObject({
  grade: z.string().min(1).max(40),
  mostYuan: YuanSchema.nullable(),
});

/** Working days from the filing to the decision, and from the approval to the payment, as the office says in its `source`. */
export const PromisesSchema = z.strictObject({
  decideWorkingDays: z.int().min(1).max(250),
  payWorkingDays: z.int().min(1).max(250),
  source: z.string().min(1),
});
export type Promises = z.output<typeof PromisesSchema>;

/** The most that is let go to the bank: in one batch, by one releaser on a day, and by all of them on a day. */
export const PaymentLimitsSchema = z.strictObject({
  perBatchYuan: YuanSchema,
  perReleaserYuan: YuanSchema,
  perDayYuan: YuanSchema,
  /** Where it is laid down. */
  clause: z.string().min(1).max(300),
});
export type PaymentLimits = z.output<typeof PaymentLimitsSchema>;

/** After how many days people are told of what should have been done by itself. */
export const RemindersSchema = z.strictObject({
  /** Of contributions that the books do not have, after the day on which they should. */
  incomeOverdueDays: z.int().min(0).max(366),
  /** Where it is laid down. */
  clause: z.string().min(1).max(300),
});

/** How long is kept what no rule of the books keeps. */
export const RetentionSchema = z.strictObject({
  /**
   * Of a large roster that was sent, besides the day on which it came: it is still under nobody's own key, so that the erasure of a
   * person does not reach it.
   */
  rosterUploadDays: z.int().min(0).max(30),
  /** Of who of the staff there is, after the day on which they came last. Absent in files of before: they leave it to a revision. */
  staffDays: z.int().min(1).max(3_660).optional(),
  /** Where it is laid down. */
  clause: z.string().min(1).max(300),
});

/** The desks at which somebody proposes what a second person of another role confirms. */
export const PROPOSAL_DESKS = ['payout', 'premium', 'enrollment', 'register'] as const;
export type ProposalDesk = (typeof PROPOSAL_DESKS)[number];

const ConfirmersSchema = z.record(z.string().min(1).max(40), Roles);

/** Which roles agree to what was proposed, by desk and by the `type` of what is wanted. What is not named, nobody confirms. */
export const ConfirmationsSchema = z.strictObject({
  /** Where it is laid down. */
  clause: z.string().min(1).max(300),
  payout: ConfirmersSchema,
  premium: ConfirmersSchema,
  enrollment: ConfirmersSchema,
  register: ConfirmersSchema,
});

/**
 * Who may do what of the office's duties, from a day on: `contracts/duties/<from>.yaml`, or revision n of it, `<from>.<n>.yaml`. A step is
 * named by its operation.
 */
export const DutiesSchema = z.strictObject({
  effectiveFrom: CivilDateSchema,
  /** Of the file of the same first day; the highest counts. Absent: the first. */
  revision: z.int().min(2).optional(),
  source: z.string().min(1),
  /** Of the roles of each set a person holds at most one. */
  exclusive: z.array(z.array(RoleSchema).min(2)),
  /** Held with no other role. */
  alone: z.array(RoleSchema),
  /** Exceptions of offices with fewer people. Nobody takes two steps of one thing by them. */
  combinations: z.array(DutyCombinationSchema).default([]),
  /** By grade of the reviewer; a token that names none of them has the lowest. Empty: there is no limit. */
  reviewLimits: z.array(ReviewLimitSchema).default([]),
  /**
   * Days that lie between what one person does in a post and what they do in one that excludes it, with whatever accounts; absent: it is not
   * the same day.
   */
  postsApart: z.strictObject({ days: z.int().min(0).max(3_660), clause: z.string().min(1).max(300) }).optional(),
  /** Until when the office decides and pays, in working days; absent: it promises nothing. */
  promises: PromisesSchema.optional(),
  /** Absent: what is let go has no limit but what funds and accounts hold. */
  paymentLimits: PaymentLimitsSchema.optional(),
  /** Absent: a large roster is kept a day, and who of the staff there is as long as anybody stands in for them. */
  retention: RetentionSchema.optional(),
  /** Absent: on the next day. */
  reminders: RemindersSchema.optional(),
  /** Which roles take a step; one that is not named is open to the roles its operation names. */
  steps: z.record(z.string().min(1), Roles),
  /** Absent in files of before: they leave it to a revision. */
  confirmations: ConfirmationsSchema.optional(),
});
export type Duties = z.output<typeof DutiesSchema>;

type Holder = Pick<Principal, 'roles' | 'societies'>;

/** Combined on that day, in every society that the person acts in. */
const isCombined = (
  { combinations }: Duties,
  { societies = [] }: Holder,
  pair: readonly Role[],
  on: CivilDate,
): boolean =>
  societies.length > 0 &&
  societies.every((each) =>
    combinations.some(
      ({ society, roles, firstOn, lastOn }) =>
        society === each && pair.every((role) => roles.includes(role)) && firstOn <= on && on <= lastOn,
    ),
  );

/** A service is no person, whatever the duties of people say. */
const SERVICE: Role = 'service';

/** Two roles that one person may not hold at once; null when there are none. */
export const excludedRoles = (duties: Duties, holder: Holder, on: CivilDate): readonly [Role, Role] | null => {
  const roles = [...new Set(holder.roles)];
  for (const role of [...duties.alone, SERVICE]) {
    const other = roles.find((each) => each !== role);
    if (roles.includes(role) && other !== undefined) return [role, other];
  }
  for (const set of duties.exclusive) {
    const held = roles.filter((role) => set.includes(role));
    for (const [index, one] of held.entries())
      for (const two of held.slice(index + 1)) if (!isCombined(duties, holder, [one, two], on)) return [one, two];
  }
  return null;
};

/** Whether the two exclude each other in one person on a day, and no society combines them then. */
const arePostsApart = (duties: Duties, one: Role, other: Role, on: CivilDate): boolean =>
  one !== other &&
  [[], ...duties.combinations.map(({ society }) => [society])].every(
    (societies) => excludedRoles(duties, { roles: [one, other], societies }, on) !== null,
  );

/** A post in which somebody acted on a day. */
export interface PostOfDay {
  readonly role: Role;
  readonly on: CivilDate;
}

/**
 * Until when the one keeps a person from the other, by the days that the duties of the later day name; on that day alone where it is said
 * so. Null: it does not.
 */
export const apartUntil = (
  inForce: (on: CivilDate) => Duties,
  one: PostOfDay,
  other: PostOfDay,
  onThatDayAlone = false,
): CivilDate | null => {
  const [earlier, later] = one.on < other.on ? [one.on, other.on] : [other.on, one.on];
  const duties = inForce(later);
  const until = addDays(earlier, onThatDayAlone ? 0 : (duties.postsApart?.days ?? 0));
  return until >= later && arePostsApart(duties, one.role, other.role, later) ? until : null;
};

/** True when the duties give the step to one of the roles, or say nothing of it. */
export const takesStep = ({ steps }: Duties, step: string, roles: readonly Role[]): boolean =>
  steps[step]?.some((role) => roles.includes(role)) ?? true;

/** Which roles agree to what was proposed at a desk; none where the duties name nobody. */
export const confirmers = ({ confirmations }: Duties, desk: ProposalDesk, type: string): readonly Role[] =>
  confirmations?.[desk][type] ?? [];

/** Of the roles an operation is open to those that the duties give it to. */
export const takersOf = ({ steps }: Duties, operationId: string, allow: readonly Role[]): readonly Role[] =>
  steps[operationId]?.filter((role) => allow.includes(role)) ?? allow;

/** What a reviewer of that grade may decide on one claim at most; null: no limit. */
export const reviewLimit = ({ reviewLimits }: Duties, grade: string | undefined): Fen | null => {
  const sums = reviewLimits.map(({ mostYuan }) => (mostYuan === null ? null : yuanToFen(mostYuan)));
  const own = reviewLimits.findIndex((limit) => limit.grade === grade);
  if (own >= 0) return sums[own] ?? null;
  const limited = sums.filter((sum) => sum !== null);
  return limited.length === 0 ? null : minFen(...limited);
};

import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Bill } from '@huji/premium/rules.ts';
import type { HouseholdState } from '@huji/assistance/rules.ts';
import type { BatchSubmission, Decision, Member, PersonFacts, Rules } from '@huji/claim-adjudication/rules.ts';
import type { Story, StoryPerson } from '../format/story.ts';

/** A version of a batch as adjudication keeps it: what may become cover when it is paid. */
export interface AssessedVersion {
  readonly submission: BatchSubmission;
  /** Accepted rows of plan parts that passed, by person. */
  readonly rowsOf: ReadonlyMap<string, readonly AcceptedRow[]>;
}

export interface AcceptedRow {
  readonly rowNo: number;
  readonly plan: string;
  readonly units: number;
  readonly contributionFen: Member['covers'][number]['contributionFen'];
}

export interface BatchOnStage {
  bill: Bill;
  readonly versions: AssessedVersion[];
  /** Persons to whom a version of it gave cover. */
  readonly touched: Set<string>;
  moneys: number;
}

export interface ClaimOnStage {
  readonly decision: Decision;
  readonly receipt: string | undefined;
  /** Items still waiting for a person. */
  readonly referred: Set<string>;
}

/** Everything one case builds up; the documents of the live system, over Maps. */
export interface Stage {
  readonly story: Story;
  readonly rules: Rules;
  readonly batches: Map<string, BatchOnStage>;
  readonly members: Map<string, Member>;
  readonly claims: Map<string, ClaimOnStage>;
  /** Benefit items paid on a receipt number, whoever was paid. */
  readonly receipts: Map<string, Record<string, 'paid'>>;
  readonly funds: Map<string, { in: number; out: number }>;
  readonly households: Map<string, HouseholdState>;
  readonly subsidisedMonths: Set<string>;
}

export const openStage = (story: Story, rules: Rules): Stage => ({
  story,
  rules,
  batches: new Map(),
  members: new Map(),
  claims: new Map(),
  receipts: new Map(),
  funds: new Map(),
  households: new Map(),
  subsidisedMonths: new Set(),
});

export const personOn = ({ story }: Stage, who: string): StoryPerson => {
  const person = story.people.get(who);
  if (person === undefined) throw new RangeError(`${who} is not in the case`);
  return person;
};

export const factsOf = ({ born, sex, category, relation, left, medicalInsurance }: StoryPerson): PersonFacts => ({
  birthOn: born,
  sex,
  category,
  relation,
  insured: medicalInsurance,
  ...(left === undefined ? {} : { leftOn: left }),
});

export const book = ({ funds }: Stage, plan: string, side: 'in' | 'out', fen: number): void => {
  const fund = funds.get(plan) ?? { in: 0, out: 0 };
  fund[side] += fen;
  funds.set(plan, fund);
};

/** The value of a decision that must not be refused here; a refusal is a fault of the runner. */
export const taken = <Value>(
  result:
    { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: { readonly code: string } },
  on: CivilDate,
): Value => {
  if (!result.ok) throw new Error(`${on}: ${result.refusal.code}`);
  return result.value;
};

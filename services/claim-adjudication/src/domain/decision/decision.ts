import type { ItemReason } from '@huji/contracts/claim-adjudication/reason-codes.ts';
import type { FraudFlag } from '@huji/contracts/rulebooks/rule-book.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import type { StayInterval } from '../claim/claim-report.ts';

/** What one rule found. All rules of an item run; the first that does not hold, in the declared order, names the code. */
export interface Finding {
  readonly rule: string;
  /** Society, first day and revision of the rule book. */
  readonly version: string;
  readonly clause: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly holds: boolean;
  /** `not-tested`: what the rule looks at does not exist (no cover on that day, no stay). */
  readonly verdict: 'holds' | 'refuse' | 'refer' | 'not-tested';
  readonly code?: ItemReason;
  readonly beforeFen?: Fen;
  readonly afterFen?: Fen;
}

export interface LotUse {
  readonly lot: number;
  readonly finding: string;
  readonly ends: boolean;
}

/** The stay whose own share a payment eats, with the own share of its sheet. */
export interface OwnShareUse {
  readonly stay: StayInterval;
  readonly fen: Fen;
  /** Overlapping stays share one ceiling; absent: claims on the very same days do. */
  readonly sharedBy?: 'overlapping-stays';
}

/** What a payment of `fen` uses up. Plain data: held, confirmed and given back without any rule book. */
export interface ItemUse {
  readonly item: string;
  readonly plan: string;
  readonly coverId: string | null;
  readonly coverStart: CivilDate | null;
  readonly fen: Fen;
  /** 1 where payments are counted. */
  readonly count: number;
  readonly days: number;
  readonly lots: readonly LotUse[];
  /** ICD-10 category, where an illness once paid is excluded later. */
  readonly illness: string | null;
  readonly accident: string | null;
  /** The day of the accident, where accidents of one day are one. */
  readonly accidentOn?: CivilDate;
  /** The reference was stored without its separators, before days were recorded. */
  readonly separatorsLost?: true;
  /** Null outside the ceiling. */
  readonly ownShare: OwnShareUse | null;
  readonly perDayFen: Fen | null;
  readonly daysPerTerm: number | null;
  readonly sumPerTermFen: Fen | null;
}

export type Verdict = 'pay' | 'refuse' | 'refer';

export interface DecisionItem {
  /** Item code, or `none` for a person who never held cover that pays for such an event. */
  readonly item: string;
  readonly plan: string;
  readonly verdict: Verdict;
  readonly code?: ItemReason;
  /** Amount to pay; 0 unless the verdict is `pay`. */
  readonly fen: Fen;
  /** What the formula gave, whatever the checks said. */
  readonly formulaFen: Fen;
  readonly fund: string | null;
  /** The cover whose term holds the event. */
  readonly coverId: string | null;
  /** For `pay` what is held; for `refer`, and on an appeal for `refuse`, what a payment by a person would use; else null. */
  readonly use: ItemUse | null;
  readonly trace: readonly Finding[];
}

/** Plain JSON. The caller digests it over canonical JSON. */
export interface Decision {
  readonly claimId: string;
  readonly personId: string;
  readonly decidedOn: CivilDate;
  /** `sequence` of the member it was computed from. */
  readonly memberSequence: number;
  readonly items: readonly DecisionItem[];
  readonly totalFen: Fen;
  readonly flags: readonly FraudFlag[];
  readonly reviewersNeeded: number;
  /** What the member has to remember of the claim, whatever was decided. */
  readonly stay: StayInterval | null;
  readonly report: { readonly illness: string; readonly reportedOn: CivilDate } | null;
  readonly illness: string | null;
}

import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Words } from '@huji/contracts/shared/bilingual.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';
import type { Cancellation } from '../claim/claim.ts';
import type { DecidingDates } from '../rule-book/clause-in-force.ts';
import { type Citation, cite, type CitedBooks } from './explain-citation.ts';
import { ended, type ItemOutcome, outcomeOf } from './explain-sentence.ts';
import type { ToldDecision } from './told-decisions.ts';

/** What was approved of one item before it was taken back, and what the rules had said. */
interface CancelledItem {
  readonly item: string;
  readonly rules: ItemOutcome;
  readonly approved: ItemOutcome;
}

/** An approval that two people take back: never who, only in which roles and when. */
export interface ExplainedCancellation {
  readonly decisionNo: number;
  readonly state: Cancellation['state'];
  readonly proposedRoles: readonly Role[];
  readonly proposedOn: CivilDate;
  readonly confirmedRoles: readonly Role[];
  readonly confirmedOn?: CivilDate;
  readonly reason: string;
  readonly citation: Citation;
  readonly sentence: Words;
  readonly items: readonly CancelledItem[];
}

const STAFF: Words = { zh: '工作人员', en: 'staff' };
const ROLE_WORDS: Partial<Record<Role, Words>> = {
  reviewer: { zh: '审核人员', en: 'a reviewer' },
  supervisor: { zh: '监事', en: 'a supervisor' },
};

/** Whoever stands in for somebody has further roles: the office's word for the one that counts here. */
const inWords = (roles: readonly Role[] | undefined, language: keyof Words): string =>
  ((roles ?? []).flatMap((role) => ROLE_WORDS[role] ?? [])[0] ?? STAFF)[language];

const sentenceOf = ({ decisionNo, cancellation }: ToldDecision & { readonly cancellation: Cancellation }): Words => {
  const { proposedBy, proposedOn, confirmedBy, confirmedOn, reason, state } = cancellation;
  const no = String(decisionNo);
  const isDone = state === 'done';
  const confirmed = {
    zh: confirmedOn === undefined ? '' : `，${inWords(confirmedBy?.roles, 'zh')} ${confirmedOn} 确认`,
    en: confirmedOn === undefined ? '' : `, confirmed by ${inWords(confirmedBy?.roles, 'en')} on ${confirmedOn}`,
  };
  return {
    zh: `第 ${no} 次决定的批准${isDone ? '已' : '正在'}撤销：${inWords(proposedBy.roles, 'zh')} ${proposedOn} 提出${confirmed.zh}。理由：${ended(reason, '。')}`,
    en: `The approval of decision ${no} ${isDone ? 'was' : 'is being'} taken back: proposed by ${inWords(proposedBy.roles, 'en')} on ${proposedOn}${confirmed.en}. Reason: ${ended(reason, '.')}`,
  };
};

const isTakenBack = (told: ToldDecision): told is ToldDecision & { readonly cancellation: Cancellation } =>
  told.cancellation !== undefined;

/** Approvals that were or are being taken back, in the order of their decisions. */
export const explainCancellations = (
  all: readonly ToldDecision[],
  books: CitedBooks,
  dates: DecidingDates,
): readonly ExplainedCancellation[] =>
  all.filter(isTakenBack).map((told) => {
    const { decisionNo, cancellation, record, lines } = told;
    const { items } = record.decision;
    const version = items[0]?.trace[0]?.version ?? '';
    return {
      ...{ decisionNo, state: cancellation.state, reason: cancellation.reason, proposedOn: cancellation.proposedOn },
      proposedRoles: cancellation.proposedBy.roles ?? [],
      confirmedRoles: cancellation.confirmedBy?.roles ?? [],
      ...present({ confirmedOn: cancellation.confirmedOn }),
      citation: cite({ rule: 'review', version, clause: 'review' }, books, dates),
      sentence: sentenceOf(told),
      items: items.map((item) => ({
        item: item.item,
        rules: outcomeOf(item),
        approved: outcomeOf(lines.find((line) => line.item === item.item) ?? item),
      })),
    };
  });

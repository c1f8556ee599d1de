import { noun } from '@huji/contracts/shared/noun.ts';
import type { Plan } from '@huji/contracts/rulebooks/plan.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import type { Words } from '@huji/contracts/shared/bilingual.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';

const RELATIONS: Readonly<Record<string, Words>> = {
  contract: { zh: '合同工', en: 'contract staff' },
  dispatched: { zh: '派遣工', en: 'dispatched staff' },
  temporary: { zh: '临时工', en: 'temporary staff' },
  gig: { zh: '新就业形态劳动者', en: 'gig workers' },
  left: { zh: '离职人员', en: 'former staff' },
  retired: { zh: '退休人员', en: 'retired staff' },
};

/** The words of a clause of the same book. @throws Error where it has none: a fault of the book, which the schema refuses */
export const wordsOfClause = ({ clauses }: RuleBook, clauseId: string): Words => {
  const clause = clauses[clauseId];
  if (clause === undefined) throw new Error(`clause ${clauseId} is not in this book`);
  return { zh: clause.zh, en: clause.en };
};

const termOf = ({ term }: Plan): Words =>
  term.kind === 'round'
    ? { zh: '保障期为一期', en: 'for one round' }
    : { zh: `保障 ${String(term.months)} 个月`, en: `for ${String(term.months)} ${noun(term.months, 'month')}` };

const unitsOf = ({ units: { least, most } }: Plan): Words =>
  least === most
    ? { zh: `每人 ${String(least)} 份`, en: `${String(least)} each` }
    : { zh: `每人 ${String(least)} 至 ${String(most)} 份`, en: `${String(least)} to ${String(most)} each` };

/** What it costs, for how long, and how many units one can have. */
export const priceOf = (plan: Plan): Words => {
  const term = termOf(plan);
  const units = unitsOf(plan);
  if (plan.contribution === null)
    return {
      zh: `会费尚未表决，现在不能参加；${term.zh}，${units.zh}。`,
      en: `Nobody voted on a contribution yet, so it is not on sale; ${term.en}, ${units.en}.`,
    };
  const sum = formatYuan(plan.contribution);
  return {
    zh: `每份 ${sum} 元，${term.zh}，${units.zh}。`,
    en: `${sum} yuan a unit, ${term.en}, ${units.en}.`,
  };
};

/** Who can join. */
export const whoCanJoin = ({ eligibility, participationThreshold }: Plan): Words => {
  const { relations, leastAge, beforeRetirement, sex, medicalInsurance } = eligibility;
  const named = relations?.map((relation) => RELATIONS[relation] ?? { zh: relation, en: relation }) ?? null;
  const parts: Words[] = [
    named === null
      ? { zh: '不限用工关系', en: 'any relation' }
      : { zh: named.map(({ zh }) => zh).join('、'), en: named.map(({ en }) => en).join(', ') },
    ...(sex === null ? [] : [sex === 'female' ? { zh: '女职工', en: 'women' } : { zh: '男职工', en: 'men' }]),
    ...(leastAge === null ? [] : [{ zh: `年满 ${String(leastAge)} 周岁`, en: `aged ${String(leastAge)} or more` }]),
    ...(beforeRetirement ? [{ zh: '未到退休日', en: 'before retirement' }] : []),
    ...(medicalInsurance ? [{ zh: '参加基本医疗保险', en: 'in the basic medical insurance' }] : []),
    participationThreshold
      ? { zh: '单位参加人数须达到规定', en: 'enough of the staff join' }
      : { zh: '不要求参加人数', en: 'no number of staff is asked for' },
  ];
  return { zh: `${parts.map(({ zh }) => zh).join('；')}。`, en: `${parts.map(({ en }) => en).join('; ')}.` };
};

/** A plan as somebody reads it who thinks of joining: price, who, and what each benefit pays by its clause. */
export const planInWords = (book: RuleBook, plan: Plan) => ({
  plan: plan.code,
  name: plan.name,
  contributionYuan: plan.contribution === null ? null : formatYuan(plan.contribution),
  price: priceOf(plan),
  who: whoCanJoin(plan),
  clause: wordsOfClause(book, plan.clause),
  items: plan.items.map(({ code, name, formula, waiting }) => ({
    item: code,
    name,
    clause: wordsOfClause(book, formula.clause),
    ...present({
      waiting:
        waiting === null
          ? undefined
          : {
              zh: `观察期 ${String(waiting.days)} 日。`,
              en: `The first ${String(waiting.days)} ${noun(waiting.days, 'day waits', 'days wait')}.`,
            },
    }),
  })),
});

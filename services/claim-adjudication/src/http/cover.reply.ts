import { noun } from '@huji/contracts/shared/noun.ts';
import type { CoversReply } from '@huji/contracts/claim-adjudication/cover-http.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { benefitInWords } from '../domain/rule-book/benefit-in-words.ts';
import { planOn, type Rules } from '../domain/rule-book/compiled-rules.ts';
import { coverOn, type CoverView, type ItemRemaining } from '../domain/cover/coverage-view.ts';
import { initialMember } from '../domain/member/member.ts';
import type { Parts } from '../use-cases/parts.ts';

const remainingSentence = ({ payments, days, fen, ended }: ItemRemaining) => {
  if (ended) return { zh: '本保障期内该项已给付完毕', en: 'The benefit has ended for this term' };
  const zh = [
    payments === undefined ? '给付次数不限' : `还可给付 ${String(payments)} 次`,
    ...(days === undefined ? [] : [`还剩 ${String(days)} 天`]),
    ...(fen === undefined ? [] : [`还剩 ${formatYuan(fen)} 元`]),
  ].join('，');
  const en = [
    payments === undefined ? 'any number of payments' : `${String(payments)} ${noun(payments, 'payment')} left`,
    ...(days === undefined ? [] : [`${String(days)} ${noun(days, 'day')} left`]),
    ...(fen === undefined ? [] : [`${formatYuan(fen)} yuan left`]),
  ].join(', ');
  return { zh, en };
};

const coverReply = (cover: CoverView, renewal: boolean, rules: Rules) => {
  const compiled = planOn(rules, cover.plan, cover.start);
  if (!compiled) throw new RangeError(`no rule book has a plan ${cover.plan}`);
  const { plan, book } = compiled;
  const clause = book.clauses[plan.clause];
  return {
    ...present({ waitingUntilOn: cover.waitingUntil }),
    plan: cover.plan,
    name: plan.name,
    coverId: cover.coverId,
    units: cover.units,
    startOn: cover.start,
    endOn: cover.end,
    waived: cover.waived,
    renewal,
    inForce: cover.inForce,
    clause: { zh: clause?.zh ?? plan.clause, en: clause?.en ?? plan.clause },
    items: plan.items.flatMap((item) =>
      cover.remaining
        .filter((left) => left.item === item.code)
        .map((left) => ({
          item: item.code,
          name: item.name,
          pays: benefitInWords(item, cover.units),
          remaining: {
            payments: left.ended ? 0 : (left.payments ?? null),
            days: left.days ?? null,
            amountYuan: left.fen === undefined ? null : formatYuan(left.fen),
          },
          sentence: remainingSentence(left),
        })),
    ),
  };
};

/** Everything a person can claim on a day, of the plans that are shown. */
export const coversReply = async (
  { documents, released: { rules } }: Parts,
  personId: string,
  on: CivilDate,
  isShown: (plan: string) => boolean = () => true,
): Promise<CoversReply> => {
  const member = (await documents.members.read(personId))?.state ?? initialMember;
  const renewals = new Set(member.covers.filter(({ renewal }) => renewal).map(({ coverId }) => coverId));
  const covers = coverOn(member, on, rules)
    .filter(({ plan }) => isShown(plan))
    .map((cover) => coverReply(cover, renewals.has(cover.coverId), rules));
  return { personId, on, covers };
};

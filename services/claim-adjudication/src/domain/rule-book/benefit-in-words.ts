import type { ClaimSubmission } from '@huji/contracts/claim-adjudication/claim-submission-schemas.ts';
import type { HospitalLevel } from '@huji/contracts/claim-adjudication/registers.ts';
import type { Formula, Item } from '@huji/contracts/rulebooks/plan.ts';
import type { Words } from '@huji/contracts/shared/bilingual.ts';
import { type Fen, formatYuan, shareOf, timesFen } from '@huji/contracts/shared/money.ts';
import { noun } from '@huji/contracts/shared/noun.ts';
import { percentOf } from '../explanation/explain-sentence.ts';

type FormulaOf<Kind extends Formula['kind']> = Extract<Formula, { kind: Kind }>;

type Base = FormulaOf<'tiers'>['base'][number];
/** What a diagnosis may be found to be. */
type Finding = Exclude<Extract<ClaimSubmission, { event: 'diagnosis' }>['ci' | 'fw'], 'none'>;

const LEVELS: Readonly<Record<HospitalLevel, Words>> = {
  provincial: { zh: '省级医院', en: 'provincial hospitals' },
  municipal: { zh: '市级医院', en: 'municipal hospitals' },
  district: { zh: '区县级医院', en: 'district hospitals' },
  other: { zh: '其他医院', en: 'other hospitals' },
};
const FINDINGS: Readonly<Record<Finding, Words>> = {
  severe: { zh: '重大疾病', en: 'a grave illness' },
  mild: { zh: '轻症', en: 'a mild form' },
  invasive: { zh: '浸润性癌', en: 'invasive cancer' },
  'in-situ': { zh: '原位癌', en: 'cancer in situ' },
};
const BASES: Readonly<Record<Base, Words>> = {
  deductible: { zh: '起付线', en: 'the deductible' },
  copay: { zh: '自付', en: 'the copay' },
  accountPaid: { zh: '个人账户支付', en: 'what the account paid' },
  cashPaid: { zh: '现金支付', en: 'cash' },
  total: { zh: '总费用', en: 'the total' },
};

/** What a book pays by, with its words. What no claim can name pays nobody, and is not told. */
const tellable = <Value>(
  paid: Readonly<Record<string, Value>>,
  names: Readonly<Record<string, Words>>,
): readonly { readonly called: Words; readonly value: Value }[] =>
  Object.entries(paid).flatMap(([code, value]) => {
    const called = names[code];
    return called === undefined ? [] : [{ called, value }];
  });
const sums = (words: readonly Words[], { zh, en }: Words): Words => ({
  zh: words.map((each) => each.zh).join(zh),
  en: words.map((each) => each.en).join(en),
});

const percentOfPool = ({ rates, minimum }: FormulaOf<'percent-of-pool'>, units: number): Words => {
  const of: Words =
    'flat' in rates
      ? { zh: percentOf(rates.flat * units), en: percentOf(rates.flat * units) }
      : sums(
          tellable(rates.byLevel, LEVELS).map(({ called, value: rate }) => ({
            zh: `${called.zh} ${percentOf(rate * units)}`,
            en: `${percentOf(rate * units)} (${called.en})`,
          })),
          { zh: '、', en: ', ' },
        );
  const least = minimum === null ? null : formatYuan(timesFen(minimum, units));
  return {
    zh: `${'flat' in rates ? '医保统筹支付金额的 ' : '按医保统筹支付金额给付：'}${of.zh}${least === null ? '' : `，每次住院最低 ${least} 元`}`,
    en: `${of.en} of what the pool paid${least === null ? '' : `, at least ${least} yuan a stay`}`,
  };
};

const perDiem = ({ perDay, deductibleDays, paidDaysPerTerm }: FormulaOf<'per-diem'>, units: number): Words => {
  const sum = formatYuan(timesFen(perDay, units));
  const free = String(deductibleDays);
  const most = String(paidDaysPerTerm);
  return {
    zh: `住院每天 ${sum} 元${deductibleDays === 0 ? '' : `，每次扣除 ${free} 天`}，一个保障期最多 ${most} 天`,
    en: `${sum} yuan a day in hospital${deductibleDays === 0 ? '' : `, less ${free} ${noun(deductibleDays, 'day')} a stay`}, at most ${most} ${noun(paidDaysPerTerm, 'day')} a term`,
  };
};

const tiers = ({ base, mode, bands, sumPerTerm }: FormulaOf<'tiers'>, units: number): Words => {
  const of = sums(
    base.map((part) => BASES[part]),
    { zh: '加', en: ' and ' },
  );
  const parts = sums(
    bands.map(({ above, rate }) => ({
      zh: `${formatYuan(above)} 元以上 ${percentOf(rate * units)}`,
      en: `${percentOf(rate * units)} above ${formatYuan(above)}`,
    })),
    { zh: '、', en: ', ' },
  );
  const most = sumPerTerm === null ? null : formatYuan(sumPerTerm);
  const from: Words =
    mode === 'franchise' ? { zh: '，够线后从第一元算起', en: ', then from the first yuan' } : { zh: '', en: '' };
  return {
    zh: `${of.zh}分段给付：${parts.zh}${from.zh}${most === null ? '' : `，一个保障期最多 ${most} 元`}`,
    en: `of ${of.en}, band by band: ${parts.en}${from.en}${most === null ? '' : `, at most ${most} yuan a term`}`,
  };
};

const severity = ({ sums: byFinding }: FormulaOf<'severity'>, { waiting }: Item, units: number): Words => {
  const highestFirst = tellable(byFinding, FINDINGS).toSorted((a, b) => b.value.sum - a.value.sum);
  const each = highestFirst.map(({ called, value: { sum } }) => ({
    zh: `${called.zh} ${formatYuan(timesFen(sum, units))} 元`,
    en: `${formatYuan(timesFen(sum, units))} yuan for ${called.en}`,
  }));
  const condolence = waiting?.condolence;
  const zone: readonly Words[] =
    condolence === undefined
      ? []
      : [
          {
            zh: `首次参加第 ${String((waiting?.days ?? 0) + 1)} 至 ${String(condolence.untilDay)} 天确诊的 ${formatYuan(timesFen(condolence.sum, units))} 元`,
            en: `${formatYuan(timesFen(condolence.sum, units))} yuan where it is found on day ${String((waiting?.days ?? 0) + 1)} to ${String(condolence.untilDay)} of a first joining`,
          },
        ];
  return sums([...each, ...zone], { zh: '，', en: ', ' });
};

const accidentTable = ({ death, disabilityBase, disability }: FormulaOf<'accident-table'>, units: number): Words => {
  const ofGrade = (rate: number): Fen => timesFen(shareOf(disabilityBase, rate), units);
  const grades = Object.entries(disability)
    .map(([grade, rate]) => ({ grade: Number(grade), sum: formatYuan(ofGrade(rate)) }))
    .toSorted((a, b) => a.grade - b.grade);
  const [first] = grades;
  const last = grades.at(-1);
  const sum = formatYuan(timesFen(death, units));
  if (first === undefined || last === undefined) return { zh: `身故 ${sum} 元`, en: `${sum} yuan for death` };
  return {
    zh: `身故 ${sum} 元，伤残 ${String(first.grade)} 级 ${first.sum} 元至 ${String(last.grade)} 级 ${last.sum} 元`,
    en: `${sum} yuan for death, for a disability from ${first.sum} (grade ${String(first.grade)}) to ${last.sum} (grade ${String(last.grade)})`,
  };
};

const byFormula = (item: Item, units: number): Words => {
  const { formula } = item;
  switch (formula.kind) {
    case 'percent-of-pool':
      return percentOfPool(formula, units);
    case 'per-diem':
      return perDiem(formula, units);
    case 'tiers':
      return tiers(formula, units);
    case 'severity':
      return severity(formula, item, units);
    case 'accident-table':
      return accidentTable(formula, units);
  }
};

/** How much an item pays for the units that are held, and its limits, as the benefit table of its book says; a sum is in yuan. */
export const benefitInWords = (item: Item, units: number): Words => {
  const { zh, en } = byFormula(item, units);
  const isCapped = item.ownShareCeiling !== null;
  return {
    zh: `${zh}${isCapped ? '，不超过个人负担' : ''}。`,
    en: `${en.charAt(0).toUpperCase()}${en.slice(1)}${isCapped ? ', never more than the own share' : ''}.`,
  };
};

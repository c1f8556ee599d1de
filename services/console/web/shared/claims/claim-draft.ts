import { amountFault, amountOf, halfWidth } from '../words/amount.ts';
import type { Words } from '../words/words.tsx';

/** What was typed so far, by the name of the field. */
export type Draft = Readonly<Record<string, string>>;
export type Faults = Readonly<Record<string, Words>>;

/** Sums of a settlement sheet in the order people find them on it. The first two are on every sheet. */
export const SUMS = [
  'totalYuan',
  'poolPaidYuan',
  'deductibleYuan',
  'copayYuan',
  'bigPaidYuan',
  'civilPaidYuan',
  'aidPaidYuan',
  'accountPaidYuan',
  'cashPaidYuan',
] as const;
export const SUMS_NEEDED = ['totalYuan', 'poolPaidYuan'] as const;

export const EVENTS = ['stay', 'diagnosis', 'accident'] as const;
type Event = (typeof EVENTS)[number];

/** Fields of each of the two steps that are filled in, by what happened. */
const FIELDS: Readonly<Record<Event, readonly [readonly string[], readonly string[]]>> = {
  stay: [
    ['event', 'admittedOn', 'dischargedOn', 'cause', 'illness'],
    ['receipt', 'hospital', 'level', 'grade', ...SUMS],
  ],
  diagnosis: [
    ['event', 'reportedOn', 'illness', 'finding'],
    ['receipt', 'hospital', 'grade'],
  ],
  accident: [
    ['event', 'happenedOn', 'assessedOn', 'disability', 'cause'],
    ['receipt', 'accident'],
  ],
};

const OPTIONAL = new Set([
  'cause',
  'assessedOn',
  'disability',
  'accident',
  'hospital',
  'level',
  'grade',
  ...SUMS.slice(2),
]);
const DATES = new Set(['admittedOn', 'dischargedOn', 'reportedOn', 'happenedOn', 'assessedOn']);

export const eventOf = (draft: Draft): Event | null => EVENTS.find((event) => event === draft['event']) ?? null;

const NEEDED: Words = { zh: '请填写', en: 'Required' };
const NO_SUM: Words = { zh: '不能超过总费用', en: 'It cannot be more than the total' };
const FUTURE: Words = { zh: '这一天还没有到', en: 'This day has not come yet' };
const EARLY: Words = { zh: '出院不能早于入院', en: 'Discharge cannot be before admission' };
/** Without a code it is in no register and nobody could tell whether it was paid before: of a stay reviewers find it on the papers. */
const NO_CODE_OF_STAY: Words = {
  zh: '请从列表中选择，或填出院记录上的编码，例如 J18.9；没有编码就清空不填，由审核员按出院记录认定',
  en: 'Choose from the list, or type the code on the discharge note, such as J18.9; without one leave it empty: reviewers look it up',
};
const NO_CODE: Words = {
  zh: '请从列表中选择，或填诊断证明上的编码，例如 C50.9；没有编码的，请医院补写',
  en: 'Choose from the list, or type the code on the certificate, such as C50.9; without one ask the hospital for it',
};

const CODE = /^[A-Z]\d{2}\S*/;

/** The code at the beginning of what was chosen or typed, `C50 乳房恶性肿瘤`; empty: there is none. */
export const illnessOf = (typed: string): string => CODE.exec(halfWidth(typed).trim().toUpperCase())?.[0] ?? '';

const faultOf = (name: string, draft: Draft, today: string): Words | null => {
  const typed = (draft[name] ?? '').trim();
  const isKept = name === 'receipt' && draft['keepsReceipt'] === 'yes';
  // A reviewer looks up the illness of a stay that names none.
  const isOpen = OPTIONAL.has(name) || (name === 'illness' && eventOf(draft) === 'stay');
  if (typed === '') return isOpen || isKept ? null : NEEDED;
  if (DATES.has(name)) {
    if (typed > today) return FUTURE;
    return name === 'dischargedOn' && typed < (draft['admittedOn'] ?? '') ? EARLY : null;
  }
  if (name.endsWith('Yuan')) {
    const amount = amountOf(typed);
    if (amount === null) return amountFault(typed);
    const total = amountOf(draft['totalYuan'] ?? '');
    return total !== null && Number(amount) > Number(total) ? NO_SUM : null;
  }
  if (name !== 'illness' || illnessOf(typed) !== '') return null;
  return eventOf(draft) === 'stay' ? NO_CODE_OF_STAY : NO_CODE;
};

/** What is wrong with the fields of a step (0 or 1). `today` is the association's day. */
export const faultsOf = (draft: Draft, step: 0 | 1, today: string): Faults => {
  const event = eventOf(draft);
  if (event === null) return { event: NEEDED };
  return Object.fromEntries(
    FIELDS[event][step].flatMap((name) => {
      const fault = faultOf(name, draft, today);
      return fault === null ? [] : [[name, fault]];
    }),
  );
};

/** The fields of a step that hold something, in their order. */
export const filledFields = (draft: Draft, step: 0 | 1): readonly string[] => {
  const event = eventOf(draft);
  return event === null ? [] : FIELDS[event][step].filter((name) => (draft[name] ?? '').trim() !== '');
};

/** The fields that one of the steps shows. */
export const shownFields = (draft: Draft): readonly string[] => {
  const event = eventOf(draft);
  return event === null ? ['event'] : FIELDS[event].flat();
};

/** The step that shows a field; 0 where none does. */
export const stepOfField = (draft: Draft, name: string): 0 | 1 => {
  const event = eventOf(draft);
  return event !== null && FIELDS[event][1].includes(name) ? 1 : 0;
};

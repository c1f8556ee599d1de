import { noun } from '@huji/contracts/shared/noun.ts';
import { CAUSE_WORDS, itemWords } from '@huji/contracts/claim-adjudication/reason-codes.ts';
import type { Cause } from '@huji/contracts/rulebooks/plan.ts';
import type { Words } from '@huji/contracts/shared/bilingual.ts';
import { addFen, type Fen, formatYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { Finding } from '../decision/decision.ts';
import { leftOf, type OrderedItem, type OrderedPart } from './ordered-items.ts';
import { NOT_TESTED, RULE_SENTENCES } from './rule-sentences.ts';

const PLACE = /\{(?:(yuan|percent|cause|grade):)?(\w+)\}/g;
/** `{payment/payments:used}`: one, or several, as an input counts. */
const NOUN = /\{([a-z]+)\/([a-z]+):(\w+)\}/g;
type Language = keyof Words;

/** Grades of hospitals as people call them, by their number. */
const GRADES: readonly Words[] = [
  { zh: '未定级', en: 'without a grade' },
  { zh: '一级', en: 'grade 1' },
  { zh: '二级', en: 'grade 2' },
  { zh: '三级', en: 'grade 3' },
];

/** A rate in parts per million as people read it: `10.5%`. */
export const percentOf = (ratePpm: number): string => `${String(ratePpm / 10_000)}%`;

const spoken = (kind: string | undefined, value: unknown, language: Language): string => {
  if (kind === 'cause' && typeof value === 'string' && Object.hasOwn(CAUSE_WORDS, value))
    return CAUSE_WORDS[value as Cause][language];
  const grade = kind === 'grade' && typeof value === 'number' ? GRADES[value] : undefined;
  if (grade !== undefined) return grade[language];
  if (kind === 'yuan' && typeof value === 'number') return formatYuan(value as Fen);
  if (kind === 'percent' && typeof value === 'number') return percentOf(value);
  return value === null || value === undefined ? '—' : String(value);
};

const fill = (text: string, finding: Finding, language: Language): string =>
  text
    .replace(NOUN, (_, one: string, other: string, name: string) => noun(Number(finding.inputs[name]), one, other))
    .replace(PLACE, (_, kind: string | undefined, name: string) =>
      name === 'after' || name === 'before'
        ? spoken('yuan', name === 'after' ? finding.afterFen : finding.beforeFen, language)
        : spoken(kind, finding.inputs[name], language),
    );

/** What a rule found, in words. */
export const findingSentence = (finding: Finding): Words => {
  const sentences = RULE_SENTENCES[finding.rule];
  if (finding.verdict === 'not-tested' || sentences === undefined) return NOT_TESTED;
  const { zh, en } = finding.holds ? sentences.holds : sentences.fails;
  return { zh: fill(zh, finding, 'zh'), en: fill(en, finding, 'en') };
};

/** What became of an item: decided by the rules, or by people after them. `fen` is 0 unless the verdict is `pay`. */
export interface ItemOutcome {
  readonly verdict: 'pay' | 'refuse' | 'refer';
  readonly fen: Fen;
  readonly code?: string | undefined;
}

export const outcomeOf = ({ verdict, fen, code }: ItemOutcome): ItemOutcome =>
  code === undefined ? { verdict, fen } : { verdict, fen, code };

export const sameOutcome = (a: ItemOutcome, b: ItemOutcome): boolean =>
  a.verdict === b.verdict && a.fen === b.fen && a.code === b.code;

/** A full stop that a reason may have already. */
export const ended = (text: string, stop: string): string => (/[。.!！?？]$/.test(text) ? text : `${text}${stop}`);

/**
 * How firm an outcome is: asked for before anything was filed, as the rules calculated it, shown to its reviewers, agreed on, ordered,
 * paid, sent back by the bank, left as an earlier order made it, decided without anything more being paid, changed again by the next
 * reviewer, being taken back, or taken back.
 */
export type Firmness =
  | 'foreseen'
  | 'calculated'
  | 'proposed'
  | 'agreed'
  | 'approved'
  | 'final'
  | 'returned'
  | 'stands'
  | 'moot'
  | 'superseded'
  | 'withdrawing'
  | 'withdrawn';

const PAYS: Readonly<Record<Firmness, (yuan: string) => Words>> = {
  foreseen: (yuan) => ({
    zh: `按所填内容可给付 ${yuan} 元，以审核结果为准。`,
    en: `By what you typed ${yuan} yuan would be paid; reviewers decide.`,
  }),
  proposed: (yuan) => ({ zh: `拟给付 ${yuan} 元，待审核。`, en: `${yuan} yuan are proposed, to be reviewed.` }),
  agreed: (yuan) => ({
    zh: `审核同意给付 ${yuan} 元，正在确认。`,
    en: `${yuan} yuan are agreed on and being confirmed.`,
  }),
  calculated: (yuan) => ({ zh: `可给付 ${yuan} 元。`, en: `${yuan} yuan.` }),
  approved: (yuan) => ({ zh: `已批准给付 ${yuan} 元，待支付。`, en: `${yuan} yuan are approved, to be paid.` }),
  final: (yuan) => ({ zh: `给付 ${yuan} 元。`, en: `${yuan} yuan are paid.` }),
  returned: (yuan) => ({
    zh: `已批准给付 ${yuan} 元，银行退回，待重新支付。`,
    en: `${yuan} yuan are approved; the bank sent them back, and they are to be paid again.`,
  }),
  moot: (yuan) => ({
    zh: `核定为 ${yuan} 元，不另行给付。`,
    en: `${yuan} yuan were found due; nothing more is paid by it.`,
  }),
  superseded: (yuan) => ({
    zh: `改为 ${yuan} 元，之后又有修改。`,
    en: `It was changed to ${yuan} yuan, and changed again later.`,
  }),
  withdrawing: (yuan) => ({
    zh: `给付 ${yuan} 元的批准正在撤销。`,
    en: `The approval of ${yuan} yuan is being taken back.`,
  }),
  withdrawn: (yuan) => ({
    zh: `给付 ${yuan} 元的批准已撤销。`,
    en: `The approval of ${yuan} yuan was taken back.`,
  }),
  stands: (yuan) => ({ zh: `维持已决定的给付 ${yuan} 元。`, en: `The ${yuan} yuan decided before stand.` }),
};

const reasonOf = (code: string | undefined): Words | null =>
  code === undefined ? null : (itemWords(code) ?? { zh: code, en: code });

const withReason = (words: Words, code: string | undefined): Words => {
  const reason = reasonOf(code);
  return reason === null
    ? { zh: `${words.zh}。`, en: `${words.en}.` }
    : { zh: `${words.zh}：${reason.zh}。`, en: `${words.en}: ${reason.en}.` };
};

const REFUSES: Readonly<Record<Firmness, Words>> = {
  foreseen: { zh: '按所填内容不予给付', en: 'By what you typed nothing would be paid' },
  proposed: { zh: '拟不予给付', en: 'Proposed not to be paid' },
  agreed: { zh: '不予给付', en: 'Not paid' },
  calculated: { zh: '不予给付', en: 'Not paid' },
  approved: { zh: '不予给付', en: 'Not paid' },
  final: { zh: '不予给付', en: 'Not paid' },
  returned: { zh: '不予给付', en: 'Not paid' },
  moot: { zh: '不另行给付', en: 'Nothing more is paid' },
  superseded: { zh: '不予给付，之后又有修改', en: 'Not paid, and changed again later' },
  stands: { zh: '维持不予给付', en: 'It stays not paid' },
  withdrawing: { zh: '不予给付', en: 'Not paid' },
  withdrawn: { zh: '不予给付', en: 'Not paid' },
};

/** Where an item stands, in words: its sum or its reason, as firmly as the claim says it. */
export const outcomeSentence = ({ verdict, fen, code }: ItemOutcome, firmness: Firmness): Words => {
  if (verdict === 'pay') return PAYS[firmness](formatYuan(fen));
  if (verdict === 'refuse') return withReason(REFUSES[firmness], code);
  return withReason({ zh: '转人工审核', en: 'A person decides' }, code);
};

const sumIn = (parts: readonly OrderedPart[], state: OrderedPart['state']): Fen =>
  addFen(ZERO_FEN, ...parts.flatMap((part) => (part.state === state ? [part.fen] : [])));

/** How firm the sum of an order is, by what the bank said of it. */
export const ORDER_FIRMNESS: Readonly<Record<OrderedPart['state'], Firmness>> = {
  approved: 'approved',
  paid: 'final',
  returned: 'returned',
};

const STATES: readonly OrderedPart['state'][] = ['paid', 'approved', 'returned'];

/** Of several orders each by itself, and the sum before them. */
const orderedWords = ({ parts, orderedFen }: OrderedItem): Words => {
  const told = STATES.filter((state) => sumIn(parts, state) > 0).map((state) =>
    PAYS[ORDER_FIRMNESS[state]](formatYuan(sumIn(parts, state))),
  );
  const [only] = told;
  if (only !== undefined && told.length === 1) return only;
  const all = formatYuan(orderedFen);
  return {
    zh: `共 ${all} 元：${told.map(({ zh }) => zh).join('')}`,
    en: `${all} yuan in all: ${told.map(({ en }) => en).join(' ')}`,
  };
};

/** What the orders pay of an item, as the bank left it, less what the payee paid back. */
export const orderedSentence = (ordered: OrderedItem): Words => {
  const { zh, en } = orderedWords(ordered);
  if (ordered.clawedBackFen === 0) return { zh, en };
  const [back, left] = [formatYuan(ordered.clawedBackFen), formatYuan(leftOf(ordered))];
  return {
    zh: `${zh}其中 ${back} 元已追回，实为 ${left} 元。`,
    en: `${en} Of it ${back} yuan were paid back; ${left} yuan remain.`,
  };
};

/** What an appeal that is being decided asks for beside what stands. */
export const APPEAL_KEEPS: Words = {
  zh: '复议正在办理，已决定的给付不会减少。',
  en: 'An appeal is being decided; what was decided is not taken away by it.',
};

export const inAppeal = ({ zh, en }: Words): Words => ({ zh: `复议：${zh}`, en: `On appeal: ${en}` });

export const joinedWords = (...all: readonly Words[]): Words => ({
  zh: all.map(({ zh }) => zh).join(''),
  en: all.map(({ en }) => en).join(' '),
});

import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import type { Words } from '@huji/contracts/shared/bilingual.ts';
import { fen, formatYuan } from '@huji/contracts/shared/money.ts';

export interface RuleBookChange {
  readonly part: 'clause' | 'rule' | 'plan' | 'procedure';
  readonly about: Words;
  readonly before: Words | null;
  readonly after: Words | null;
}

/** What one book says, by an address within it: two books are the same where the same addresses say the same. */
type Said = ReadonlyMap<string, { readonly part: RuleBookChange['part']; readonly about: Words; readonly says: Words }>;

type Leaf = string | number | boolean | null;

/** In the parsed book these are fen. */
const SUMS = new Set([
  'contribution',
  'minimum',
  'perDay',
  'sum',
  'above',
  'death',
  'disabilityBase',
  'sumPerTerm',
  'oneReviewerBelow',
  'twoReviewersUpTo',
]);
/** In the parsed book these, and what stands below the second ones, are parts per million. */
const RATES = new Set(['rate', 'flat']);
const OF_RATES = new Set(['byLevel', 'disability']);
/** Parts per million in one per cent. */
const PER_CENT = 100 * 100;

/** The names of fields, as people call them; one that is not here is shown as the file has it. */
const FIELDS: Readonly<Record<string, Words>> = {
  contribution: { zh: '会费', en: 'contribution' },
  units: { zh: '份数', en: 'units' },
  least: { zh: '最少', en: 'least' },
  most: { zh: '最多', en: 'most' },
  term: { zh: '保障期', en: 'term' },
  months: { zh: '月数', en: 'months' },
  eligibility: { zh: '参加条件', en: 'who can join' },
  relations: { zh: '用工关系', en: 'relations' },
  leastAge: { zh: '最低年龄', en: 'least age' },
  items: { zh: '保障项目', en: 'benefits' },
  waiting: { zh: '观察期', en: 'waiting' },
  days: { zh: '天数', en: 'days' },
  formula: { zh: '给付办法', en: 'formula' },
  rates: { zh: '比例', en: 'rates' },
  byLevel: { zh: '按医院级别', en: 'by level of the hospital' },
  minimum: { zh: '最低', en: 'minimum' },
  perDay: { zh: '每日', en: 'per day' },
  bands: { zh: '分段', en: 'bands' },
  above: { zh: '超过', en: 'above' },
  rate: { zh: '比例', en: 'rate' },
  countCap: { zh: '次数限制', en: 'number of payments' },
  ownShareCeiling: { zh: '个人负担封顶', en: 'own-share ceiling' },
  sharedBy: { zh: '合并计算', en: 'shared by' },
  sameAccident: { zh: '同一意外的认定', en: 'what is one accident' },
  review: { zh: '审核', en: 'review' },
  flagged: { zh: '疑点', en: 'flagged' },
  reviewers: { zh: '审核人数', en: 'reviewers' },
  colleagues: { zh: '同单位人员', en: 'colleagues' },
  atLeast: { zh: '至少人数', en: 'at least' },
  admittedWithinDays: { zh: '入院相隔天数', en: 'days between admissions' },
  stay: { zh: '一次住院', en: 'one stay' },
  transferDays: { zh: '转院相隔天数', en: 'days of a transfer' },
  filing: { zh: '申请期限', en: 'filing' },
  enrollment: { zh: '参保', en: 'enrolment' },
  participation: { zh: '参加人数', en: 'participation' },
  waiver: { zh: '免除观察期', en: 'waiver' },
  diagnosis: { zh: '确诊', en: 'diagnosis' },
  retirement: { zh: '退休', en: 'retirement' },
  service: { zh: '在职', en: 'service' },
  rounds: { zh: '期次', en: 'rounds' },
  rowChecks: { zh: '名单核对', en: 'checks of a row' },
  claimChecks: { zh: '申请核对', en: 'checks of a claim' },
  name: { zh: '名称', en: 'name' },
  clause: { zh: '依据条款', en: 'clause' },
};

const PROCEDURES = [
  'service',
  'retirement',
  'participation',
  'rowChecks',
  'enrollment',
  'waiver',
  'filing',
  'diagnosis',
  'stay',
  'claimChecks',
  'review',
  'rounds',
] as const satisfies readonly (keyof RuleBook)[];

const alike = (text: string): Words => ({ zh: text, en: text });
const YES: Words = { zh: '是', en: 'yes' };
const NO: Words = { zh: '否', en: 'no' };
const NONE: Words = { zh: '不限', en: 'none' };

const wordsOfLeaf = (value: Leaf, path: readonly string[]): Words => {
  if (value === null) return NONE;
  if (typeof value === 'boolean') return value ? YES : NO;
  if (typeof value === 'string') return alike(value);
  const [last = '', above = ''] = path.toReversed();
  if (SUMS.has(last)) return { zh: `${formatYuan(fen(value))} 元`, en: `${formatYuan(fen(value))} yuan` };
  if (RATES.has(last) || OF_RATES.has(above)) return alike(`${String(value / PER_CENT)}%`);
  return alike(String(value));
};

/** What names an entry of a list, so that one that moved is the same entry. */
const keyOf = (entry: unknown, at: number): string => {
  if (typeof entry !== 'object' || entry === null) return typeof entry === 'string' ? entry : String(at + 1);
  const { code, rule, round } = entry as { code?: unknown; rule?: unknown; round?: unknown };
  const named = code ?? rule ?? round;
  return typeof named === 'string' || typeof named === 'number' ? String(named) : String(at + 1);
};

const isLeaf = (value: unknown): value is Leaf =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Every value below, with the way to it. */
function* leavesOf(value: unknown, path: readonly string[] = []): Generator<readonly [readonly string[], Leaf]> {
  if (isLeaf(value)) yield [path, value];
  else if (Array.isArray(value))
    for (const [at, entry] of value.entries()) yield* leavesOf(entry, [...path, keyOf(entry, at)]);
  else if (typeof value === 'object' && value !== null)
    for (const [name, entry] of Object.entries(value)) yield* leavesOf(entry, [...path, name]);
}

const wordsOfPath = (path: readonly string[]): Words => {
  const steps = path.map((step) => FIELDS[step] ?? alike(step));
  return { zh: steps.map(({ zh }) => zh).join(' · '), en: steps.map(({ en }) => en).join(' · ') };
};

type DatedRule = RuleBook['rules'][string];

/** A value and the days it changes on, in one line. */
export const wordsOfRule = ({ values }: DatedRule): Words => {
  const parts = values.map(({ from, value }) => {
    const says = wordsOfLeaf(value, []);
    return from === null
      ? { zh: `起初为 ${says.zh}`, en: `${says.en} at first` }
      : { zh: `${from} 起为 ${says.zh}`, en: `${says.en} from ${from}` };
  });
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
};

const saidBy = (book: RuleBook): Said => {
  const said = new Map<string, { part: RuleBookChange['part']; about: Words; says: Words }>();
  for (const [id, { zh, en }] of Object.entries(book.clauses))
    said.set(`clause ${id}`, { part: 'clause', about: { zh: `条款 ${id}`, en: `Clause ${id}` }, says: { zh, en } });
  for (const [id, rule] of Object.entries(book.rules))
    said.set(`rule ${id}`, { part: 'rule', about: { zh: `规则 ${id}`, en: `Rule ${id}` }, says: wordsOfRule(rule) });
  for (const plan of book.plans)
    for (const [path, leaf] of leavesOf(plan)) {
      const way = wordsOfPath(path);
      const about = { zh: `${plan.name.zh} · ${way.zh}`, en: `${plan.name.en} · ${way.en}` };
      said.set(`plan ${plan.code} ${path.join('/')}`, { part: 'plan', about, says: wordsOfLeaf(leaf, path) });
    }
  for (const procedure of PROCEDURES)
    for (const [path, leaf] of leavesOf(book[procedure], [procedure]))
      said.set(`procedure ${path.join('/')}`, {
        part: 'procedure',
        about: wordsOfPath(path),
        says: wordsOfLeaf(leaf, path),
      });
  return said;
};

/** What the later book says otherwise than the earlier one, in the order of the later; what is gone comes last. */
export const compareRuleBooks = (earlier: RuleBook, later: RuleBook): readonly RuleBookChange[] => {
  const [before, after] = [saidBy(earlier), saidBy(later)];
  const changed = [...after].flatMap(([address, { part, about, says }]): RuleBookChange[] => {
    const was = before.get(address)?.says ?? null;
    return was !== null && was.zh === says.zh && was.en === says.en ? [] : [{ part, about, before: was, after: says }];
  });
  const gone = [...before].flatMap(([address, { part, about, says }]): RuleBookChange[] =>
    after.has(address) ? [] : [{ part, about, before: says, after: null }],
  );
  return [...changed, ...gone];
};

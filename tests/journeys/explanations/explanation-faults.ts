import { editionOf } from '@huji/contracts/rulebooks/editions.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { parseYuan } from '@huji/contracts/shared/money.ts';
import type { ReadExplanation, ReadOrder } from './read-explanations.ts';

type Decision = ReadExplanation['decision'];
type Cited = Pick<Decision['items'][number], 'clauseId' | 'version' | 'clause' | 'inForceOn' | 'selectedBy' | 'basis'>;

const sumOf = (amounts: readonly string[]): number =>
  amounts.reduce((sum, text) => sum + (parseYuan(text) ?? Number.NaN), 0);

/** The book that answers on a day: the latest that has begun, before the first one the first. */
const bookOn = (books: readonly RuleBook[], society: string, on: string): string | undefined => {
  const days = books.filter((book) => book.society === society).map(({ effectiveFrom }) => effectiveFrom);
  return days.sort().findLast((day) => day <= on) ?? days[0];
};

/** The days on which a clause of a dated rule decides; null where the clause has no dates. */
const daysOf = (book: RuleBook, clauseId: string): { from: string; until: string; selectedBy: string } | null => {
  for (const { clause, selectedBy, values } of Object.values(book.rules))
    for (const [at, value] of values.entries())
      if (selectedBy !== 'none' && (value.clause ?? clause) === clauseId)
        return { from: value.from ?? '', until: values[at + 1]?.from ?? '9999', selectedBy };
  return null;
};

const citationFaults = (cited: Cited, books: readonly RuleBook[], submittedOn: string): readonly string[] => {
  const { clauseId, version, clause, inForceOn, selectedBy, basis } = cited;
  const book = books.find((each) => editionOf(each) === version);
  if (book === undefined) return [`cites ${version}, which is no book`];
  const text = book.clauses[clauseId];
  if (text === undefined) return [`cites ${clauseId}, which is not in ${version}`];
  const faults: string[] = [];
  const days = daysOf(book, clauseId);
  if (text.zh !== clause.zh || text.en !== clause.en) faults.push(`gives ${clauseId} other words than its book`);
  if (bookOn(books, book.society, submittedOn) !== book.effectiveFrom)
    faults.push(`cites ${version}, which does not answer on ${submittedOn}`);
  if (days !== null && (inForceOn < days.from || inForceOn >= days.until))
    faults.push(`cites ${clauseId}, which was not in force on ${inForceOn}`);
  if (selectedBy !== (days?.selectedBy ?? 'claim-submission'))
    faults.push(`${clauseId} is not selected by ${selectedBy}`);
  if (selectedBy === 'claim-submission' && inForceOn !== submittedOn)
    faults.push(`cites ${clauseId} by ${inForceOn}, and was filed on ${submittedOn}`);
  if (![basis.zh, basis.en].every((words) => words.includes(clauseId) && words.includes(inForceOn)))
    faults.push(`tells ${clauseId} without its date`);
  return faults;
};

const OPEN: readonly string[] = ['submitted', 'in-review', 'awaiting-papers', 'confirming'];
const FIRM = /^(给付|维持|共|已批准)/;
const ASCII_AFTER_CHINESE = /[\u4e00-\u9fff）][,;:]/;

const netOf = ({ amountYuan, clawedBackYuan }: ReadOrder): number => sumOf([amountYuan]) - sumOf([clawedBackYuan]);
const stands = ({ state }: ReadOrder): boolean => state !== 'annulled';

/** How an item that is paid speaks of orders in this state. */
const WORDS_OF: Readonly<Record<ReadOrder['state'], RegExp>> = {
  waiting: /已批准给付|正在撤销|维持/,
  settled: /给付|维持/,
  returned: /银行退回/,
  annulled: /撤销/,
};

const sentenceFaults = ({ claim, decision, orders }: ReadExplanation): readonly string[] => {
  const open = OPEN.includes(claim.state);
  const standing = orders.filter(stands);
  const said = [
    ...decision.items.flatMap(({ sentence, basis }) => [sentence, basis]),
    ...decision.lines.flatMap(({ sentence, basis }) => [sentence, basis]),
    ...decision.reviews.flatMap(({ sentence, changes }) => [sentence, ...changes.flatMap((each) => each.sentence)]),
    ...decision.cancellations.flatMap(({ sentence, basis }) => [sentence, basis]),
    claim.step,
    claim.next,
  ];
  const told = decision.items.map(({ sentence }) => sentence.zh).join('');
  return [
    ...decision.items.flatMap(({ item, verdict, sentence, amountYuan }) => [
      ...(open && standing.length === 0 && FIRM.test(sentence.zh)
        ? [`promises ${item} while it is ${claim.state}`]
        : []),
      ...(!open && /^拟|待审核/.test(sentence.zh) ? [`only proposes ${item} while it is ${claim.state}`] : []),
      ...(!open && verdict === 'refer' ? [`leaves ${item} to a person while it is ${claim.state}`] : []),
      ...(verdict === 'pay' && !sentence.zh.includes(amountYuan) ? [`says another sum of ${item}`] : []),
      ...(claim.state === 'refused' && verdict === 'pay' ? [`pays ${item} of a refused claim`] : []),
    ]),
    ...standing.flatMap(({ decisionNo, state }) =>
      WORDS_OF[state].test(told) ? [] : [`does not say that the order of decision ${String(decisionNo)} is ${state}`],
    ),
    ...(standing.some(({ state }) => state === 'returned') || !told.includes('退回')
      ? []
      : ['says what never came back']),
    ...(standing.some(({ state }) => state === 'waiting') || !told.includes('待支付') ? [] : ['says that it waits']),
    ...(standing.some(({ clawedBackYuan }) => sumOf([clawedBackYuan]) > 0) === told.includes('追回')
      ? []
      : ['says another thing of what was paid back']),
    ...said.flatMap(({ zh }) => (ASCII_AFTER_CHINESE.test(zh) ? [`has another language's punctuation: ${zh}`] : [])),
    ...(decision.state === claim.state ? [] : [`is told as ${decision.state}, and is ${claim.state}`]),
  ];
};

/** How a change speaks, by what became of the decision it was made in. */
const wordsOfChange = ({ claim, decision, orders }: ReadExplanation, decisionNo: number): RegExp => {
  const order = orders.find((each) => each.decisionNo === decisionNo);
  if (order?.state === 'waiting') return claim.state === 'cancelling' ? /决定：.*正在撤销/ : /决定：已批准给付/;
  if (order?.state === 'settled') return /决定：给付 [\d.]+ 元。/;
  if (order?.state === 'returned') return /决定：已批准给付.*银行退回/;
  if (order?.state === 'annulled') return /决定：.*已撤销/;
  const isPresent = decisionNo === decision.decisionNo && OPEN.includes(claim.state);
  return isPresent ? /决定：(拟给付|审核同意给付)/ : /决定：(核定为|给付)/;
};

const changeFaults = (read: ReadExplanation): readonly string[] => {
  const { reviews } = read.decision;
  return reviews.flatMap(({ decisionNo, changes }, at) =>
    changes.flatMap(({ item, outcome, reason, sentence: { zh } }) => {
      const isChangedAgain = reviews
        .slice(at + 1)
        .some((later) => later.decisionNo === decisionNo && later.changes.some((each) => each.item === item));
      const words = isChangedAgain ? /之后又有修改/ : wordsOfChange(read, decisionNo);
      return [
        ...(reason !== '' && zh.includes(reason) ? [] : [`hides why ${item} was changed`]),
        ...(outcome.verdict === 'pay' && !words.test(zh) ? [`tells a change of ${item} as what it is not: ${zh}`] : []),
        ...(outcome.verdict === 'pay' && !zh.includes(outcome.amountYuan)
          ? [`says another sum of a change of ${item}`]
          : []),
      ];
    }),
  );
};

/** Whoever decided otherwise than the rules, with the clause: reviewers of that decision, or the two who took it back. */
const personsOf = ({ reviews, cancellations }: Decision, item: string, no: number): readonly { clauseId: string }[] => [
  ...reviews.flatMap(({ decisionNo, changes }) =>
    decisionNo === no ? changes.filter((change) => change.item === item) : [],
  ),
  ...cancellations.filter(({ decisionNo, reason }) => decisionNo === no && reason !== ''),
];

/** What was computed step by step is what the rules said; what was decided otherwise has a person, a reason and a clause. */
const reasonFaults = ({ decision, orders }: ReadExplanation): readonly string[] => [
  ...decision.items.flatMap(({ item, verdict, amountYuan, clawedBackYuan, code, rules, decidedBy, ...cited }) => {
    const last = decision.lines.findLast((line) => line.item === item && line.afterYuan !== undefined)?.afterYuan;
    const persons = personsOf(decision, item, cited.decisionNo);
    const agreed = sumOf([amountYuan, clawedBackYuan]);
    const differs = verdict !== rules.verdict || agreed !== sumOf([rules.amountYuan]) || code !== rules.code;
    return [
      ...(rules.verdict === 'pay' && last !== rules.amountYuan ? [`pays ${item} another sum than its last step`] : []),
      ...(differs !== (decidedBy === 'people') ? [`says that ${decidedBy} decided ${item}`] : []),
      ...(differs && !persons.some(({ clauseId }) => clauseId === cited.clauseId)
        ? [`decides ${item} otherwise than the rules, and says of nobody why`]
        : []),
    ];
  }),
  ...orders.flatMap(({ decisionNo, state }) => {
    const gone = decision.cancellations.find((each) => each.decisionNo === decisionNo && each.state === 'done');
    if ((state === 'annulled') !== (gone !== undefined))
      return [`tells nobody who took decision ${String(decisionNo)} back`];
    return gone !== undefined && gone.proposedRoles.length + gone.confirmedRoles.length < 2
      ? [`does not say in which roles decision ${String(decisionNo)} was taken back`]
      : [];
  }),
];

/** What is wrong with one explanation; empty: clauses exist and were in force, sums agree, nothing contradicts the state. */
export const explanationFaults = (read: ReadExplanation, books: readonly RuleBook[]): readonly string[] => {
  const { claim, decision, orders } = read;
  const standing = orders.filter(stands);
  const orderedFen = standing.reduce((sum, order) => sum + netOf(order), 0);
  const paidFen = standing.reduce((sum, order) => (order.state === 'settled' ? sum + netOf(order) : sum), 0);
  const starts = new Map(
    decision.lines.flatMap(({ item, rule, inputs }) =>
      rule === 'cover-in-term' && typeof inputs['start'] === 'string' ? [[item, inputs['start']] as const] : [],
    ),
  );
  const changes = decision.reviews.flatMap((review) => review.changes);
  const cited = [...decision.items, ...decision.lines, ...changes];
  const settled = !OPEN.includes(claim.state);
  const total = sumOf([decision.totalYuan]);
  const faults = [
    ...[...cited, ...decision.cancellations].flatMap((each) => citationFaults(each, books, claim.submittedOn)),
    ...cited.flatMap(({ item, selectedBy, inForceOn, clauseId }) =>
      selectedBy === 'term-start' && inForceOn !== starts.get(item) ? [`dates ${clauseId} by another term`] : [],
    ),
    ...(sumOf(decision.items.map(({ amountYuan }) => amountYuan)) === total ? [] : ['does not add up to its total']),
    ...((settled ? total !== orderedFen : total < orderedFen)
      ? [`says ${decision.totalYuan}, and its orders come to ${String(orderedFen)} fen`]
      : []),
    ...(sumOf([decision.paidYuan]) === paidFen ? [] : [`says that ${decision.paidYuan} reached the payee`]),
    ...(sumOf(decision.items.map(({ paidYuan }) => paidYuan)) === paidFen ? [] : ['adds up to another sum paid']),
    ...sentenceFaults(read),
    ...changeFaults(read),
    ...reasonFaults(read),
  ];
  return [...new Set(faults)].map((fault) => `${claim.number} ${fault}`);
};

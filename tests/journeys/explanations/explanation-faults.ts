import { editionOf } from '@huji/contracts/rulebooks/editions.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { parseYuan } from '@huji/contracts/shared/money.ts';
import type { ReadExplanation } from './read-explanations.ts';

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

const OPEN: readonly string[] = ['submitted', 'in-review', 'confirming'];
const FIRM = /^(给付|维持)/;
const ASCII_AFTER_CHINESE = /[\u4e00-\u9fff）][,;:]/;

const sentenceFaults = ({ claim, decision }: ReadExplanation): readonly string[] => {
  const open = OPEN.includes(claim.state);
  const said = [
    ...decision.items.flatMap(({ sentence, basis }) => [sentence, basis]),
    ...decision.lines.flatMap(({ sentence, basis }) => [sentence, basis]),
    ...decision.reviews.flatMap(({ sentence, changes }) => [sentence, ...changes.flatMap((each) => each.sentence)]),
    claim.step,
    claim.next,
  ];
  return [
    ...decision.items.flatMap(({ item, verdict, sentence, amountYuan }) => [
      ...(open && FIRM.test(sentence.zh) ? [`promises ${item} while it is ${claim.state}`] : []),
      ...(!open && /^拟|待审核/.test(sentence.zh) ? [`only proposes ${item} while it is ${claim.state}`] : []),
      ...(!open && verdict === 'refer' ? [`leaves ${item} to a person while it is ${claim.state}`] : []),
      ...(verdict === 'pay' && !sentence.zh.includes(amountYuan) ? [`says another sum of ${item}`] : []),
      ...(claim.state === 'refused' && verdict === 'pay' ? [`pays ${item} of a refused claim`] : []),
    ]),
    ...said.flatMap(({ zh }) => (ASCII_AFTER_CHINESE.test(zh) ? [`has another language's punctuation: ${zh}`] : [])),
    ...(decision.state === claim.state ? [] : [`is told as ${decision.state}, and is ${claim.state}`]),
  ];
};

/** What was computed step by step is what the rules said; what was decided otherwise has a person, a reason and a clause. */
const reasonFaults = ({ decision }: ReadExplanation): readonly string[] =>
  decision.items.flatMap(({ item, verdict, amountYuan, code, rules, decidedBy }) => {
    const last = decision.lines.findLast((line) => line.item === item && line.afterYuan !== undefined)?.afterYuan;
    const changes = decision.reviews.flatMap((review) => review.changes).filter((change) => change.item === item);
    const differs = verdict !== rules.verdict || amountYuan !== rules.amountYuan || code !== rules.code;
    return [
      ...(rules.verdict === 'pay' && last !== rules.amountYuan ? [`pays ${item} another sum than its last step`] : []),
      ...(differs !== (decidedBy === 'people') ? [`says that ${decidedBy} decided ${item}`] : []),
      ...(differs && changes.length === 0 ? [`decides ${item} otherwise than the rules, and says of nobody why`] : []),
      ...changes.flatMap((change) =>
        change.reason !== '' && change.sentence.zh.includes(change.reason) ? [] : [`hides why ${item} was changed`],
      ),
    ];
  });

/** What is wrong with one explanation; empty: clauses exist and were in force, sums agree, nothing contradicts the state. */
export const explanationFaults = (read: ReadExplanation, books: readonly RuleBook[]): readonly string[] => {
  const { claim, decision, orderedYuan } = read;
  const starts = new Map(
    decision.lines.flatMap(({ item, rule, inputs }) =>
      rule === 'cover-in-term' && typeof inputs['start'] === 'string' ? [[item, inputs['start']] as const] : [],
    ),
  );
  const cited = [...decision.items, ...decision.lines, ...decision.reviews.flatMap(({ changes }) => changes)];
  const settled = !OPEN.includes(claim.state);
  const total = sumOf([decision.totalYuan]);
  const faults = [
    ...cited.flatMap((each) => citationFaults(each, books, claim.submittedOn)),
    ...cited.flatMap(({ item, selectedBy, inForceOn, clauseId }) =>
      selectedBy === 'term-start' && inForceOn !== starts.get(item) ? [`dates ${clauseId} by another term`] : [],
    ),
    ...(sumOf(decision.items.map(({ amountYuan }) => amountYuan)) === total ? [] : ['does not add up to its total']),
    ...(settled && sumOf(orderedYuan) !== total
      ? [`says ${decision.totalYuan}, and is paid ${orderedYuan.join(' + ')}`]
      : []),
    ...sentenceFaults(read),
    ...reasonFaults(read),
  ];
  return [...new Set(faults)].map((fault) => `${claim.number} ${fault}`);
};

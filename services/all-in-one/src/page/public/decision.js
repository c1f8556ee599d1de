import { both, element, place, yuan } from './dom.js';
import { read } from './office.js';
import { CLAIM_STATES, CODES, PLANS, wordsOf } from './words.js';

const verdict = ({ item, verdict: routed, amountYuan, sentence }) =>
  element(
    'li',
    { className: routed },
    element('span', { className: 'amount' }, yuan(amountYuan)),
    element('strong', {}, `${item} `),
    ...both(wordsOf(PLANS, item)),
    element('div', {}, ...both(sentence)),
  );

const amounts = ({ beforeYuan: before, afterYuan: after }) => {
  if (after === undefined) return null;
  return element(
    'span',
    { className: 'after' },
    before === undefined || before === after ? yuan(after) : `${yuan(before)} → ${yuan(after)}`,
  );
};

const traceLine = (line) => {
  const { holds, sentence, clause, basis, rule, version, inputs, verdict: routed } = line;
  const mark = element('span', { className: 'mark' }, holds ? '✓' : '✗');
  mark.setAttribute('role', 'img');
  mark.setAttribute('aria-label', holds ? '通过' : '未通过');
  const facts = Object.entries(inputs);
  return element(
    'li',
    { className: `${holds ? 'holds' : 'fails'} ${routed === 'refer' ? 'refers' : ''}` },
    mark,
    element(
      'div',
      {},
      element('div', {}, ...both(sentence)),
      element('div', { className: 'clause' }, ...both(clause)),
      element('div', { className: 'clause' }, ...both(basis)),
      facts.length === 0
        ? null
        : element(
            'details',
            {},
            element('summary', {}, ...both({ zh: '依据的事实', en: `${rule}, ${version}` })),
            element('pre', {}, facts.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join('\n')),
          ),
    ),
    amounts(line),
  );
};

const reviewOf = ({ sentence, changes }) =>
  element(
    'li',
    {},
    element('div', {}, ...both(sentence)),
    ...changes.flatMap((change) => [
      element('div', {}, element('strong', {}, `${change.item} `), ...both(change.sentence)),
      element('div', { className: 'clause' }, ...both(change.basis)),
    ]),
  );

const byItem = (lines) => {
  const groups = new Map();
  for (const line of lines) groups.set(line.item, [...(groups.get(line.item) ?? []), line]);
  return [...groups];
};

const show = (claim, decision) => {
  place(
    'decision',
    element(
      'h3',
      {},
      `${decision.number} · `,
      ...both(wordsOf(CLAIM_STATES, claim.state)),
      ` · 合计 ${yuan(decision.totalYuan)}`,
    ),
    element('p', {}, ...both(claim.step)),
    element('p', {}, ...both(claim.next)),
    element('ul', { className: 'verdicts' }, ...decision.items.map(verdict)),
    ...byItem(decision.lines).flatMap(([item, lines]) => [
      element('h3', {}, element('strong', {}, `${item} `), ...both(wordsOf(PLANS, item))),
      element('ol', { className: 'trace' }, ...lines.map(traceLine)),
    ]),
    ...(decision.reviews.length === 0
      ? []
      : [
          element('h3', {}, ...both({ zh: '审核意见', en: 'What people decided' })),
          element('ol', {}, ...decision.reviews.map(reviewOf)),
        ]),
    element(
      'p',
      { className: 'digest' },
      `第 ${String(decision.decisionNo)} 次决定 · ${decision.decidedOn} · SHA-256 ${decision.digest}`,
    ),
  );
};

/** @returns {Promise<boolean>} false when no claim has this number */
export const showClaim = async (number) => {
  const { claims } = await read(`/v1/claims?number=${encodeURIComponent(number)}`);
  const claim = claims[0];
  if (claim === undefined) {
    place('decision', element('p', {}, ...both({ zh: `没有案件 ${number}`, en: 'no such claim' })));
    return false;
  }
  const decision = await read(`/v1/claims/${claim.claimId}/decision`);
  show(claim, decision);
  return true;
};

const EXAMPLES_MAX = 12;
/** A few claims of different outcomes, so that nobody has to guess a number. */
export const exampleClaims = async () => {
  const states = ['paid', 'approved', 'refused', 'in-review', 'returned'];
  const lists = await Promise.all(states.map((state) => read(`/v1/claims?state=${state}&limit=100`)));
  const examples = new Map();
  for (const { items, state, number } of lists.flatMap(({ claims }) => claims)) {
    const code = items.find((item) => item.code !== undefined)?.code;
    if (items.length > 0 && !examples.has(code ?? state))
      examples.set(code ?? state, {
        number,
        words: code === undefined ? wordsOf(CLAIM_STATES, state) : wordsOf(CODES, code),
      });
  }
  return [...examples.values()].slice(0, EXAMPLES_MAX);
};

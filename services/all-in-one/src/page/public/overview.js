import { bar, both, element, grouped, place, yuan } from './dom.js';
import { read, readAll } from './office.js';
import { BATCH_STATES, CLAIM_STATES, CODES, PLANS, wordsOf } from './words.js';

const count = (size) => (size === null ? '＜5' : grouped(size));
const nothing = () => element('li', {}, ...both({ zh: '暂无', en: 'nothing yet' }));
const filled = (rows) => (rows.length === 0 ? [nothing()] : rows);

const fundBars = (funds) => {
  const whole = Math.max(...funds.map(({ creditedYuan }) => Number(creditedYuan)));
  return funds.map(({ fund, creditedYuan, approvedYuan, balanceYuan }) =>
    bar(
      [element('strong', {}, `${fund} `), ...both(wordsOf(PLANS, fund))],
      [`收 ${yuan(creditedYuan)} · 付 ${yuan(approvedYuan)} · 余 ${yuan(balanceYuan)}`],
      [
        { kind: 'out', size: Number(approvedYuan) },
        { kind: 'kept', size: Number(balanceYuan) },
      ],
      whole,
    ),
  );
};

/** The size of a group; one that is known to be under five alone says so. */
const sizeOf = (rows) => {
  const size = sumOf(rows);
  return size === 0 && rows.some(({ count: one }) => one === null) ? '＜5' : grouped(size);
};
const sumOf = (rows) => rows.reduce((sum, { count: size }) => sum + (size ?? 0), 0);

const outcomeBars = (outcomes) => {
  const items = [...new Set(outcomes.map(({ item }) => item))];
  const whole = Math.max(...items.map((item) => sumOf(outcomes.filter((row) => row.item === item))));
  return items.map((item) => {
    const groups = ['pay', 'refer', 'refuse'].map((verdict) => ({
      verdict,
      rows: outcomes.filter((row) => row.item === item && row.verdict === verdict),
    }));
    const sizes = groups.map(({ verdict, rows }) => ({ kind: verdict, size: sumOf(rows) }));
    const [pay, refer, refuse] = groups.map(({ rows }) => sizeOf(rows));
    return bar(
      [element('strong', {}, `${item} `), ...both(wordsOf(PLANS, item))],
      [`给付 ${pay} · 转人工 ${refer} · 不予 ${refuse}`],
      sizes,
      whole,
    );
  });
};

const reasonBars = (outcomes) => {
  const codes = new Map();
  for (const { code, verdict, count: size } of outcomes) {
    if (code === undefined || verdict === 'pay') continue;
    codes.set(code, { verdict, size: (codes.get(code)?.size ?? 0) + (size ?? 0) });
  }
  const rows = [...codes].filter(([, { size }]) => size > 0).sort(([, a], [, b]) => b.size - a.size);
  const whole = Math.max(...rows.map(([, { size }]) => size));
  return rows.map(([code, { verdict, size }]) =>
    bar(both(wordsOf(CODES, code)), [grouped(size)], [{ kind: verdict, size }], whole),
  );
};

const stateBars = (states, registry) => {
  const whole = Math.max(...states.map(({ size }) => size ?? 0));
  return states.map(({ state, size }) =>
    bar(both(wordsOf(registry, state)), [count(size)], [{ kind: 'plain', size: size ?? 0 }], whole),
  );
};

const tally = (states) => {
  const sizes = new Map();
  for (const state of states) sizes.set(state, (sizes.get(state) ?? 0) + 1);
  return [...sizes].map(([state, size]) => ({ state, size }));
};

const PAYOUT_STATES = ['gathering', 'made', 'approved', 'reserving', 'returning', 'short', 'released', 'done'];

const enrollmentBatches = async () => {
  const employers = await readAll('/v1/employers?limit=200', 'employers');
  const lists = await Promise.all(
    employers.map(({ employerId }) => readAll(`/v1/batches?employerId=${employerId}&limit=200`, 'batches')),
  );
  return { employers, batches: lists.flat() };
};

const payoutBatches = async () =>
  (
    await Promise.all(
      PAYOUT_STATES.map((state) => readAll(`/v1/payout-batches?state=${state}&limit=200`, 'payoutBatches')),
    )
  ).flat();

const figure = (title, value) => element('div', {}, element('dt', {}, ...both(title)), element('dd', {}, value));

/** Draws everything the chosen person may see; a part they may not see says so and leaves the others alone. */
export const drawOverview = async (complain) => {
  const part = async (load) => {
    try {
      return await load();
    } catch (error) {
      complain(error);
      return null;
    }
  };
  const [funds, claims, enrollment, payouts, proof] = await Promise.all([
    part(() => readAll('/v1/funds?limit=200', 'funds')),
    part(() => read('/v1/overview/claims')),
    part(enrollmentBatches),
    part(payoutBatches),
    part(() => read('/v1/journal/proof')),
  ]);
  const outcomes = claims?.byOutcome ?? [];
  const states = (claims?.byState ?? [])
    .map(({ state, count: size }) => ({ state, size }))
    .filter(({ size }) => size !== 0);
  place('funds', ...filled(funds === null ? [] : fundBars(funds)));
  place('outcomes', ...filled(outcomeBars(outcomes)));
  place('reasons', ...filled(reasonBars(outcomes)));
  place('claim-states', ...filled(stateBars(states, CLAIM_STATES)));
  place(
    'enrollment-batches',
    ...filled(stateBars(tally((enrollment?.batches ?? []).map(({ state }) => state)), BATCH_STATES)),
  );
  place('payout-batches', ...filled(stateBars(tally((payouts ?? []).map(({ state }) => state)), BATCH_STATES)));
  const figures = [
    enrollment && figure({ zh: '参保单位', en: 'employers' }, grouped(enrollment.employers.length)),
    enrollment && figure({ zh: '参保批次', en: 'batches' }, grouped(enrollment.batches.length)),
    claims && figure({ zh: '理赔案件', en: 'claims' }, grouped(claims.claims)),
    payouts && figure({ zh: '付款批次', en: 'payout batches' }, grouped(payouts.length)),
    proof && figure({ zh: '记账凭证', en: 'journal entries' }, grouped(proof.entries)),
    proof && figure({ zh: '账目合计', en: 'sum of the books' }, yuan(proof.sumYuan)),
  ].filter(Boolean);
  place('figures', ...figures);
};

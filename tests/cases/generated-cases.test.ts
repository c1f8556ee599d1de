import { describe, expect, test } from '@jest/globals';
import { generateCases } from '../bench/generate-cases.ts';
import { runCaseCommand } from '../../services/all-in-one/src/cases/run-cases.ts';

interface Step {
  readonly on: string;
  readonly do: string;
  readonly outcome: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly trace?: unknown;
}
interface Report {
  readonly cases: number;
  readonly failed: number;
  readonly results: readonly { readonly case: string; readonly steps: readonly Step[] }[];
}

async function* chunksOf(texts: readonly string[]): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(`${text}\n`);
}
const write = async (texts: readonly string[], options: readonly string[], threads = 0): Promise<string> => {
  let report = '';
  let errors = '';
  await runCaseCommand(['-', '--json', ...options], {
    directory: '.',
    input: chunksOf(texts),
    write: (text) => {
      report += text.toString();
      return Promise.resolve();
    },
    writeError: (text) => {
      errors += text;
    },
    helpers: { most: threads, fromBytes: 0 },
  });
  expect(errors).toBe('');
  return report;
};
const play = async (texts: readonly string[], options: readonly string[] = ['--trace']): Promise<Report> =>
  JSON.parse(await write(texts, options)) as Report;

const SEED = 20_250_521;
const cases = [...generateCases(SEED, 150)];
const played = play(cases);
const fen = (yuan: string | undefined): number => Math.round(Number(yuan ?? 0) * 100);

describe(`150 generated cases, seed ${String(SEED)}`, () => {
  test('come out the same every time, and whatever was played before them', async () => {
    const forwards = await played;
    const backwards = await play([...cases].reverse());
    expect([...backwards.results].reverse()).toEqual(forwards.results);
  });

  test('come out the same whether or not somebody reads what each rule found', async () => {
    const untraced = await play(cases, []);
    const traced = await played;
    expect(
      traced.results.flatMap(({ steps }) => steps.filter(({ trace }) => trace !== undefined)).length,
    ).toBeGreaterThan(400);
    const withoutTraces = traced.results.map(({ steps, ...result }) => ({
      ...result,
      steps: steps.map(({ trace: _, ...step }) => step),
    }));
    expect(untraced.results).toEqual(withoutTraces);
  });

  test('are reported to the byte as by one thread, whoever helps it', async () => {
    const many = [...cases, ...cases, ...cases, ...cases];
    expect(await write(many, ['--trace'], 2)).toBe(await write(many, ['--trace']));
  });

  test('pay out of the funds what the claims were told, to the fen', async () => {
    const { results } = await played;
    let looked = 0;
    for (const { steps } of results) {
      const until = steps.findIndex((step) => step.do === 'funds');
      if (until < 0) continue;
      looked += 1;
      const told = new Map<string, number>();
      for (const step of steps.slice(0, until))
        if (step.do === 'claim')
          for (const [item, verdict] of Object.entries(step.outcome)) {
            const [plan = item] = item.split('.');
            if (verdict['pay'] !== undefined) told.set(plan, (told.get(plan) ?? 0) + fen(verdict['pay']));
          }
      const funds = steps[until]?.outcome ?? {};
      for (const [plan, paid] of told) expect(fen(funds[plan]?.['out'])).toBe(paid);
      for (const [plan, fund] of Object.entries(funds)) expect(fen(fund['out'])).toBe(told.get(plan) ?? 0);
    }
    expect(looked).toBeGreaterThan(100);
  });

  test('give every claimed item one verdict: an amount above nothing, or a code', async () => {
    const { results } = await played;
    for (const { steps } of results)
      for (const { outcome } of steps.filter((step) => step.do === 'claim')) {
        expect(Object.keys(outcome).length).toBeGreaterThan(0);
        for (const verdict of Object.values(outcome)) {
          const [[kind, value] = ['', '']] = Object.entries(verdict);
          expect(Object.keys(verdict)).toHaveLength(1);
          if (kind === 'pay') expect(fen(value)).toBeGreaterThan(0);
          else
            expect([kind, value]).toEqual([
              expect.stringMatching(/^refuse|refer$/),
              expect.stringMatching(/^[A-Z_]+$/),
            ]);
        }
      }
  });
});

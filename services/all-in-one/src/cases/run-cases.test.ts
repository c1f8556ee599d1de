import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCaseCommand } from './run-cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'huji-run-cases-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const story = (title: string, pay: number, extra = ''): string => `case: ${title}
rulebook: changchun
people: {Li: {born: 1985-07-15, sex: female}}
employers: {Mill: {}}
steps:
- on: 2025-06-20
  enroll: {batch: B1, employer: Mill, start: 2025-07-01, staff: {size: 1}, rows: [{who: Li, plan: HA}]}
- on: 2025-06-25
  pay: {batch: B1}
- on: 2025-09-01
  claim: {id: C1, who: Li, event: stay, hospital: {grade: 2}, segments: [[2025-08-01, 2025-08-13]], receipt: R1}
  expect: {HA: {pay: ${String(pay)}}}
${extra}`;
const asJson = (title: string): string =>
  JSON.stringify({
    case: title,
    rulebook: 'wuxi',
    people: {},
    employers: {},
    steps: [{ on: '2020-01-01', funds: {} }],
  });
const late = `- on: 2025-09-02
  enroll: {batch: B1, employer: Mill, start: 2025-07-01, staff: {size: 1}, rows: []}
`;
const unpaid = `case: lapsed
rulebook: changchun
people: {Li: {born: 1985-07-15, sex: female}}
employers: {Mill: {}}
steps:
- {on: 2025-06-20, enroll: {batch: B1, employer: Mill, start: 2025-07-01, staff: {size: 1}, rows: [{who: Li, plan: HA}]}}
- {on: 2025-08-01, enroll: {batch: B1, employer: Mill, start: 2025-07-01, staff: {size: 1}, rows: [{who: Li, plan: HA}]}}
`;
const notReferred = `- on: 2025-09-02
  resolve: {claim: C1, HA: {pay: 1}}
`;

beforeAll(() => {
  mkdirSync(join(folder, 'deep', 'er'), { recursive: true });
  const files: Record<string, string> = {
    'good.yaml': story('good', 450),
    'wrong.yaml': story('wrong', 451),
    'bad.yaml': `${story('first', 450)}---\ncase: bad\nrulebook: changchun\npeople: 3\n`,
    'late.yaml': story('late', 450, late),
    'lapsed.yaml': unpaid,
    'resolve.yaml': story('resolve', 450, notReferred),
    'deep/b.jsonl': `${asJson('b1')}\n${asJson('b2')}\n`,
    'deep/a.yml': story('a', 450),
    'deep/er/c.json': JSON.stringify(JSON.parse(asJson('c')), null, 2),
    'deep/notes.txt': 'not a case',
    'empty.yaml': '# nothing\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});

interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}
async function* inputOf(...chunks: string[]): AsyncGenerator<string> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}
const run = async (argv: readonly string[], input: AsyncIterable<string> = inputOf(), threads = 0): Promise<Said> => {
  let [out, error] = ['', ''];
  const code = await runCaseCommand(argv, {
    directory: folder,
    input,
    write: (text) => {
      out += text.toString();
      return Promise.resolve();
    },
    writeError: (text) => {
      error += text;
    },
    helpers: { most: threads, fromBytes: 0 },
  });
  return { code, out, error };
};
interface JsonReport {
  cases: number;
  failed: number;
  results: { case: string; file: string; ok: boolean; steps: Record<string, unknown>[] }[];
}
const json = (said: Said): JsonReport => JSON.parse(said.out) as JsonReport;

describe('huji case', () => {
  test('reports what came of every step and ends with 0 when all is as expected', async () => {
    const { code, out, error } = await run(['good.yaml']);
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain('✓ good (good.yaml)');
    expect(out).toContain('2025-06-25 pay B1: due 80.00, paid 80.00, state paid');
    expect(out).toMatch(/1 case, 0 failed\n$/);
  });

  test('shows what differs and ends with 1', async () => {
    const { code, out } = await run(['wrong.yaml', 'good.yaml']);
    expect(code).toBe(1);
    expect(out).toContain('✗ 2025-09-01 claim C1: HA (pay 450.00)\n      HA.pay: expected 451, was 450.00');
    expect(out).toMatch(/2 cases, 1 failed\n$/);
  });

  test('writes one JSON document of results and totals', async () => {
    const report = json(await run(['wrong.yaml', '--json']));
    expect(report).toEqual({
      cases: 1,
      failed: 1,
      results: [
        {
          case: 'wrong',
          file: 'wrong.yaml',
          ok: false,
          steps: [
            {
              on: '2025-06-20',
              do: 'enroll',
              id: 'B1',
              ok: true,
              outcome: { plans: { HA: { result: 'accepted', required: 1, joined: 1 } }, rows: { 'Li/HA': 'ok' } },
            },
            {
              on: '2025-06-25',
              do: 'pay',
              id: 'B1',
              ok: true,
              outcome: { due: '80.00', paid: '80.00', state: 'paid' },
            },
            {
              on: '2025-09-01',
              do: 'claim',
              id: 'C1',
              ok: false,
              outcome: { HA: { pay: '450.00' } },
              expected: { HA: { pay: 451 } },
            },
          ],
        },
      ],
    });
  });

  test('adds the trace of every decision when asked, in both reports', async () => {
    const [, , claim] = json(await run(['good.yaml', '--json', '--trace'])).results[0]?.steps ?? [];
    const trace = claim?.['trace'] as { HA: { rule: string; clause: string; holds: boolean }[] };
    expect(trace.HA.find(({ rule }) => rule === 'hospital-designated')).toMatchObject({ holds: true });
    expect(trace.HA.every(({ clause, holds }) => typeof clause === 'string' && typeof holds === 'boolean')).toBe(true);
    expect((await run(['good.yaml', '--trace'])).out).toMatch(/\+ HA hospital-designated \[/);
  });

  test('takes a directory with all below it, sorted by path, and leaves other files alone', async () => {
    const report = json(await run(['deep', '--json']));
    expect(report.results.map(({ case: title, file }) => [title, file])).toEqual([
      ['a', 'deep/a.yml'],
      ['b1', 'deep/b.jsonl'],
      ['b2', 'deep/b.jsonl'],
      ['c', 'deep/er/c.json'],
    ]);
  });

  test.each([
    ['a case that is not valid', ['good.yaml', 'bad.yaml'], 'bad.yaml:16: people must be a mapping, not 3\n'],
    [
      'a correction of a batch in effect',
      ['late.yaml', 'wrong.yaml'],
      'late.yaml:14: batch B1 is in effect: no correction\n',
    ],
    ['a correction of a lapsed batch', ['lapsed.yaml'], 'lapsed.yaml:7: batch B1 has lapsed: no correction\n'],
    ['resolving what is not referred', ['resolve.yaml'], 'resolve.yaml:14: HA of claim C1 is not referred\n'],
    ['a missing file', ['good.yaml', 'none.yaml'], 'none.yaml: no such file\n'],
  ])('says nothing on standard output for %s, and ends with 2', async (_what, argv, message) => {
    expect(await run(argv)).toEqual({ code: 2, out: '', error: message });
  });

  test.each([
    ['an unknown option', ['good.yaml', '--fast'], /unknown option --fast/],
    ['no file', ['--json'], /no file is named/],
  ])('ends with 2 for %s', async (_what, argv, message) => {
    const { code, out, error } = await run(argv);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(message);
  });

  test('of a file without cases reports none', async () => {
    expect(json(await run(['empty.yaml', '--json']))).toEqual({ cases: 0, failed: 0, results: [] });
  });

  test('explains itself', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, error: '' });
  });
});

describe('huji case -', () => {
  test('runs YAML documents as they come, whatever the pieces they come in', async () => {
    const text = `\n${story('one', 450)}---\n${story('two', 1)}`;
    const report = await run(['-', '--json'], inputOf(text.slice(0, 100), text.slice(100)));
    expect(report.code).toBe(1);
    expect(json(report).results.map(({ case: title, file, ok }) => [title, file, ok])).toEqual([
      ['one', '-', true],
      ['two', '-', false],
    ]);
  });

  test('runs one JSON case per line when it begins with a brace', async () => {
    const report = await run(['-', '--json'], inputOf('\n  ', `${asJson('x')}\n${asJson('y')}`));
    expect(json(report).results.map(({ case: title }) => title)).toEqual(['x', 'y']);
  });

  test('reports an invalid case by the line it begins on, runs the rest and ends with 2, which beats 1', async () => {
    const bad = 'case: bad\nrulebook: changchun\nsteps: [{on: 2025-02-30, funds: {}}]\n';
    const text = `${story('one', 1)}---\n\n# a note\n${bad}---\n${story('late', 450, late)}---\n${story('last', 450)}`;
    const { code, out, error } = await run(['-', '--json'], inputOf(text));
    expect(code).toBe(2);
    expect(error).toBe(
      '-:16: on: "2025-02-30" is not a date (YYYY-MM-DD)\n-:20: batch B1 is in effect: no correction\n',
    );
    expect(json({ code, out, error }).results.map(({ case: title }) => title)).toEqual(['one', 'last']);
  });

  test('begins to report before its input has ended', async () => {
    const order: string[] = [];
    const many = Array.from({ length: 400 }, (_, index) => asJson(`case ${String(index)} ${'x'.repeat(200)}`));
    async function* input(): AsyncGenerator<string> {
      for (const line of many) yield await Promise.resolve(`${line}\n`);
      order.push('input ended');
    }
    await runCaseCommand(['-', '--json'], {
      directory: folder,
      input: input(),
      write: () => {
        order.push('wrote');
        return Promise.resolve();
      },
      writeError: () => undefined,
      helpers: { most: 0, fromBytes: 0 },
    });
    expect(order.indexOf('wrote')).toBeLessThan(order.indexOf('input ended'));
  });

  test('tells of what is not valid in its order, whoever helps', async () => {
    const bad = (index: number): string => asJson(`case ${String(index)}`).replace('"funds"', '"fund"');
    const lines = Array.from({ length: 2_000 }, (_, index) =>
      index % 500 === 499 ? bad(index) : asJson(`case ${String(index)} ${'x'.repeat(200)}`),
    );
    const alone = await run(['-', '--json'], inputOf(lines.join('\n')));
    expect(alone.code).toBe(2);
    expect(alone.error.match(/^-:\d+/gm)).toEqual(['-:500', '-:1000', '-:1500', '-:2000']);
    expect(await run(['-', '--json'], inputOf(lines.join('\n')), 2)).toEqual(alone);
  });

  test('comes after the named files', async () => {
    const report = json(await run(['-', 'good.yaml', '--json'], inputOf(asJson('x'))));
    expect(report.results.map(({ file }) => file)).toEqual(['good.yaml', '-']);
  });
});

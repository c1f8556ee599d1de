import { describe, expect, test } from '@jest/globals';
import { compileReleasedBooks, readReleasedBooks } from '../play/released-books.ts';
import { type ReadCase, readCases, slicesOf } from '../source/read-cases.ts';

const { words } = compileReleasedBooks(readReleasedBooks());

async function* chunkOf(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
async function* casesOf(text: string, notation: 'yaml' | 'json-lines' = 'yaml'): AsyncGenerator<ReadCase> {
  for await (const slice of slicesOf({ chunks: chunkOf(text), notation, precision: 'value' }))
    yield* readCases(slice, words);
}
/** `line: message` of the first thing that is wrong, or null. */
const faultOf = async (text: string, notation: 'yaml' | 'json-lines' = 'yaml'): Promise<string | null> => {
  for await (const read of casesOf(text, notation)) if (!read.ok) return `${String(read.line)}: ${read.message}`;
  return null;
};

const HEAD = [
  'case: a story', // 1
  'rulebook: [changchun, baoying]',
  'people: {Li: {born: 1985-07-15, sex: female}, M*3: {born: 1990-01-01, sex: male}}',
  'employers: {Mill: {}, Shop: {pooled: true}}',
  'rounds: [{round: 7, open: 2018-01-01, close: 2018-02-28, start: 2018-03-01, end: 2019-02-28}]',
  'steps:', // 6
];
const ENROLL = [
  '- on: 2018-06-20', // 7
  '  enroll:',
  '    batch: B1',
  '    employer: Mill',
  '    start: 2018-07-01',
  '    staff: {size: 1, women: 1}',
  '    rows:',
  '      - {who: Li, plan: HM}', // 14
];
const after = (...lines: string[]): string => [...HEAD, ...ENROLL, ...lines].join('\n');
const CLAIM =
  '- {on: 2018-08-01, claim: {id: C1, who: Li, event: stay, segments: [[2018-07-10, 2018-07-12]], receipt: R1}}';
const ACCIDENT = '- {on: 2018-08-01, claim: {id: C1, who: Li, event: accident, happened: 2018-07-10, receipt: R1}}';

describe('a valid case', () => {
  test.each([
    ['with steps', after(CLAIM)],
    ['without people, employers and steps', 'case: empty\nrulebook: wuxi'],
    ['with several steps on one day', after(CLAIM, CLAIM.replace('C1', 'C2'))],
    ['as JSON', JSON.stringify({ case: 'a', rulebook: 'wuxi', people: {}, employers: {}, steps: [] })],
    [
      'with an identification number without quotes',
      'case: a\nrulebook: wuxi\npeople: {A: {born: 1985-07-15, sex: male, idNumber: 220102198507150017}}',
    ],
    ['with a reference in quotes', after(CLAIM.replace('receipt: R1', 'receipt: "0012345678"'))],
    ['with a reference that is no number', after(CLAIM.replace('receipt: R1', 'receipt: 2018-08-01/12E'))],
    ['with a transfer on the next day', after(CLAIM.replace('07-12]', '07-12], [2018-07-13, 2018-07-14]'))],
    ['with an event on the day of the claim', after(CLAIM.replace('on: 2018-08-01', 'on: 2018-07-12'))],
    [
      'with a batch and a claim called by their names in other signs',
      after(
        '- {on: 2018-08-01, pay: {batch: ｂ１}}',
        CLAIM.replace('C1', 'C-1'),
        '- {on: 2018-08-01, resolve: {claim: c 1, HM: {pay: 1}}}',
      ),
    ],
    ['with funds of nothing', after('- {on: 2018-08-01, funds: {}}', '- {on: 2018-08-01, funds: }')],
  ])('%s', async (_what, text) => {
    expect(await faultOf(text)).toBeNull();
  });

  test('an identification number keeps all its digits', async () => {
    const text = 'case: a\nrulebook: wuxi\npeople: {A: {born: 1985-07-15, sex: male, idNumber: 220102198507150017}}';
    for await (const read of casesOf(text)) expect(read.ok && read.story.people.get('A')?.idFault).toBe(true);
    const valid = text.replace('220102198507150017', '22010219850715001X');
    for await (const read of casesOf(valid)) expect(read.ok).toBe(true);
  });
});

describe('a case that is not valid says where and why', () => {
  test.each<[string, string, string]>([
    ['not YAML', 'case: [a\nrulebook: wuxi\n', '2: Flow sequence'],
    ['the same key twice', 'case: a\nrulebook: wuxi\ncase: b\n', '3: Map keys must be unique'],
    ['no mapping', '- a\n', '1: a case must be a mapping'],
    ['an unknown key', 'case: a\nrulebook: wuxi\npeple: {}\n', '3: unknown key "peple"'],
    ['no rule book', 'case: a\nsteps: []\n', '1: rulebook is missing'],
    ['an unknown rule book', 'case: a\nrulebook: [changchun,\n  shenyang]\n', '3: unknown rule book shenyang'],
    ['an unknown key of a person', after().replace('sex: female', 'sex: female, age: 3'), '3: unknown key "age" in Li'],
    ['a person twice', after().replace('M*3', 'Li'), '3: Map keys must be unique'],
    ['a person twice by number', after().replace('Li:', 'M2:'), '3: person M2 stands twice'],
    ['a bad date of birth', after().replace('1985-07-15', '1985-02-30'), '3: born: "1985-02-30" is not a date'],
    ['an unknown sex', after().replace('sex: female', 'sex: f'), '3: sex: "f" is none of male, female'],
    ['an unknown key of an employer', after().replace('pooled', 'pool'), '4: unknown key "pool" in Shop'],
    [
      'a contribution of an unknown plan',
      after().replace('steps:', 'contributions: {TRI: 1}\nsteps:'),
      '6: unknown plan TRI',
    ],
    [
      'a contribution with three decimals',
      after().replace('steps:', 'contributions: {HM: 1.005}\nsteps:'),
      '6: HM: 1.005 is not an amount',
    ],
    [
      'a round that ends before it starts',
      after().replace('end: 2019-02-28', 'end: 2018-02-28'),
      '5: the round ends before it starts',
    ],
    ['an unknown key of a step', after('- {on: 2018-08-01, fund: {}}'), '15: unknown key "fund"'],
    ['a step without an action', after('- {on: 2018-08-01}'), '15: a step has an action'],
    [
      'a step with two actions',
      after('- {on: 2018-08-01, funds: {}, coverage: {who: Li}}'),
      '15: a step has one action',
    ],
    ['a step without a date', after('- {funds: {}}'), '15: on is missing'],
    ['steps out of order', after('- {on: 2018-06-19, funds: {}}'), '15: 2018-06-19 lies before 2018-06-20'],
    ['an unknown employer', after().replace('employer: Mill', 'employer: Mil'), '10: unknown employer Mil'],
    ['an unknown key of staff', after().replace('women: 1}', 'men: 1}'), '12: unknown key "men" in staff'],
    ['a negative headcount', after().replace('size: 1', 'size: -1'), '12: size: -1 is not a whole number'],
    ['an exclusion of an unknown plan', after().replace('women: 1}', 'excluded: {TRI: 1}}'), '12: unknown plan TRI'],
    ['an unknown person in a row', after('      - {who: M*4, plan: HM}'), '15: unknown person M4'],
    ['an unknown plan in a row', after().replace('plan: HM', 'plan: TRI'), '14: unknown plan TRI'],
    ['an unknown key of a row', after().replace('plan: HM', 'plan: HM, unit: 1'), '14: unknown key "unit" in a row'],
    [
      'a start that is no round’s while one is open',
      after().replaceAll('2018-06-20', '2018-01-20').replace('plan: HM', 'plan: RELIEF'),
      "11: 2018-07-01 is no round's start",
    ],
    ['a payment to an unknown batch', after('- {on: 2018-08-01, pay: {batch: B2}}'), '15: unknown batch B2'],
    [
      'a negative payment',
      after('- {on: 2018-08-01, pay: {batch: B1, amount: -1}}'),
      '15: amount: -1 is not an amount',
    ],
    [
      'an amount in words',
      after('- {on: 2018-08-01, pay: {batch: B1, amount: "1e3"}}'),
      '15: amount: "1e3" is not an amount',
    ],
    ['coverage of an unknown person', after('- {on: 2018-08-01, coverage: {who: M*3}}'), '15: unknown person M*3'],
    ['a claim of an unknown person', after(CLAIM.replace('who: Li', 'who: Lu')), '15: unknown person Lu'],
    ['a claim id twice', after(CLAIM, CLAIM), '16: claim C1 stands twice'],
    ['a claim id twice in other letters', after(CLAIM, CLAIM.replace('C1', 'c1')), '16: claim c1 stands twice'],
    ['a receipt of signs alone', after(CLAIM.replace('R1', '"--"')), '15: receipt: "--" has neither letter nor digit'],
    [
      'a key of another event',
      after(CLAIM.replace('receipt: R1', 'happened: 2018-07-10')),
      '15: unknown key "happened" in a stay claim',
    ],
    ['an unknown event', after(CLAIM.replace('event: stay', 'event: illness')), '15: event: "illness" is none of'],
    ['an unknown cause', after(CLAIM.replace('receipt: R1', 'cause: bad luck')), '15: cause: "bad luck" is none of'],
    [
      'a discharge before the admission',
      after(CLAIM.replace('2018-07-12', '2018-07-09')),
      '15: discharge 2018-07-09 lies before the admission',
    ],
    [
      'segments that overlap',
      after(CLAIM.replace('2018-07-12]', '2018-07-12], [2018-07-11, 2018-07-14]')),
      '15: admission 2018-07-11 lies before the discharge of the segment before',
    ],
    [
      'segments with two days between them',
      after(CLAIM.replace('07-12]', '07-12], [2018-07-14, 2018-07-15]')),
      '15: admission 2018-07-14 lies later after the discharge before than a transfer does',
    ],
    [
      'a stay that has not ended',
      after(CLAIM.replace('07-12]', '08-02]')),
      '15: discharge 2018-08-02 lies after the day of the claim',
    ],
    ['a stay without segments', after(CLAIM.replace(/segments: \[\[.*\]\], /, '')), '15: segments is missing'],
    ['a grade above three', after(CLAIM.replace('receipt: R1', 'hospital: {grade: 4}')), '15: grade is 0 to 3'],
    [
      'an unknown sum of a settlement',
      after(CLAIM.replace('receipt: R1', 'settlement: {cash: 1}')),
      '15: unknown key "cash" in settlement',
    ],
    [
      'a report of a later day',
      after('- {on: 2018-08-01, claim: {id: C1, who: Li, event: diagnosis, reported: 2018-08-02, ci: mild}}'),
      '15: reported 2018-08-02 lies after the day of the claim',
    ],
    ['an accident of a later day', after(ACCIDENT.replace('07-10', '08-02')), '15: happened 2018-08-02 lies after'],
    [
      'an assessment of a later day',
      after(ACCIDENT.replace('07-10', '07-10, assessed: 2018-08-02')),
      '15: assessed 2018-08-02 lies after',
    ],
    [
      'an assessment before the accident',
      after(ACCIDENT.replace('07-10', '07-10, assessed: 2018-07-09')),
      '15: assessed 2018-07-09 lies before the accident',
    ],
    [
      'a disability of grade eleven',
      after('- {on: 2018-08-01, claim: {id: C1, who: Li, event: accident, happened: 2018-07-10, disability: [11]}}'),
      '15: a disability grade is 1 to 10',
    ],
    [
      'resolving an unknown claim',
      after(CLAIM, '- {on: 2018-08-01, resolve: {claim: C2, HM: {pay: 1}}}'),
      '16: unknown claim C2',
    ],
    [
      'resolving an unknown item',
      after(CLAIM, '- {on: 2018-08-01, resolve: {claim: C1, XX: {pay: 1}}}'),
      '16: unknown key XX in resolve',
    ],
    [
      'resolving by pay and refuse',
      after(CLAIM, '- {on: 2018-08-01, resolve: {claim: C1, HM: {pay: 1, refuse: A}}}'),
      '16: HM is settled by pay or by refuse',
    ],
    [
      'resolving by a code nobody registered',
      after(CLAIM, '- {on: 2018-08-01, resolve: {claim: C1, HM: {refuse: NO_LUCK}}}'),
      '16: refuse: NO_LUCK is no registered code',
    ],
    ['resolving nothing', after(CLAIM, '- {on: 2018-08-01, resolve: {claim: C1}}'), '16: resolve settles nothing'],
    [
      'a certificate that ends before it begins',
      after('- {on: 2018-08-01, household: {id: H, certificate: {from: 2020-01-02, to: 2020-01-01}}}'),
      '15: the certificate ends',
    ],
    [
      'an unknown stage of school',
      after(
        '- {on: 2018-08-01, household: {id: H, certificate: {from: 2020-01-02, to: 2020-01-03}, children: {A: {stage: college}}}}',
      ),
      '15: stage: "college" is none of',
    ],
    ['a month that is none', after('- {on: 2018-08-01, subsidyMonths: [2020-13]}'), '15: "2020-13" is not a month'],
    ['assistance without a day', after('- {on: 2018-08-01, assistance: {}}'), '15: until is missing'],
    ['expecting an unknown plan', after('  expect: {plans: {XX: {}}}'), '15: unknown plan XX'],
    [
      'expecting an unknown key of a threshold',
      after('  expect: {plans: {HM: {join: 1}}}'),
      '15: unknown key "join" in HM',
    ],
    ['expecting a row of nobody', after('  expect: {rows: {Lu/HM: ok}}'), '15: unknown person in row Lu/HM'],
    [
      'expecting an amount with three decimals',
      after(CLAIM.replace('}}', '}, expect: {HM: {pay: 1.234}}}')),
      '15: pay: 1.234 is not an amount',
    ],
    [
      'expecting another word for a verdict',
      after(CLAIM.replace('}}', '}, expect: {HM: {pays: 1}}}')),
      '15: unknown key "pays" in HM',
    ],
    [
      'expecting a day that does not exist',
      after('- {on: 2018-08-01, coverage: {who: Li}, expect: {HM: {start: 2018-02-30}}}'),
      '15: start: "2018-02-30" is not a date',
    ],
  ])('%s', async (_what, text, expected) => {
    expect(await faultOf(text)).toMatch(expected);
    expect((await faultOf(text))?.startsWith(expected)).toBe(true);
  });

  test.each([
    ['a receipt with leading zeros', CLAIM.replace('R1', '0012345678'), 'receipt was read as the number 12345678'],
    ['a receipt with an exponent', CLAIM.replace('R1', '2018E3'), 'receipt was read as the number 2018000'],
    ['a receipt with a last zero', CLAIM.replace('R1', '12.10'), 'receipt was read as the number 12.1'],
    ['a receipt of many digits', CLAIM.replace('R1', '123456789012345678'), 'receipt was read as the number 1234567'],
    ['a receipt in hexadecimal', CLAIM.replace('R1', '0x12'), 'receipt was read as the number 18'],
    ['a receipt that is true', CLAIM.replace('R1', 'true'), 'receipt was read as the boolean true'],
    ['a claim of a number', CLAIM.replace('C1', '007'), 'id was read as the number 7'],
    ['an accident of a number', ACCIDENT.replace('receipt: R1', 'accident: 001'), 'accident was read as the number 1'],
    ['a batch of a number', '- {on: 2018-08-01, pay: {batch: 01}}', 'batch was read as the number 1'],
    ['a claim resolved by number', '- {on: 2018-08-01, resolve: {claim: 1}}', 'claim was read as the number 1'],
  ])('%s, and that quotes are wanted', async (_what, step, expected) => {
    const fault = await faultOf(after(step));
    expect(fault).toContain(`15: ${expected}`);
    expect(fault).toMatch(/: quote it$/);
  });

  test('in JSON lines a number where text is wanted, also one that lost its digits', async () => {
    const people = { Li: { born: '1985-07-15', sex: 'female' } };
    const stay = { event: 'stay', who: 'Li', segments: [['2018-07-10', '2018-07-12']], receipt: 12.1, id: 'C1' };
    const story = { case: 'a', rulebook: 'changchun', people, steps: [{ on: '2018-08-01', claim: stay }] };
    expect(await faultOf(JSON.stringify(story), 'json-lines')).toBe('1: receipt was read as the number 12.1: quote it');
    const long = JSON.stringify({ ...story, people: { Li: { ...people.Li, idNumber: '#' } } });
    expect(await faultOf(long.replace('"#"', '220102198507150017'), 'json-lines')).toMatch(
      /^1: idNumber was read as the number 22010219850715\d+: quote it$/,
    );
  });

  test('in JSON lines by the line of the case', async () => {
    const good = JSON.stringify({ case: 'a', rulebook: 'wuxi' });
    expect(await faultOf(`${good}\n\n{"case":`, 'json-lines')).toMatch(/^3: not JSON/);
    expect(await faultOf(`${good}\n{"case": "b", "rulebook": "wuxi", "x": 1}`, 'json-lines')).toBe(
      '2: unknown key "x" in a case',
    );
  });
});

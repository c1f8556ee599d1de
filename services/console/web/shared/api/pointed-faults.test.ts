import { expect, test } from '@jest/globals';
import { type Problem, Refused } from './client.ts';
import { faultsOfAnswer, pointedFaults } from './pointed-faults.ts';
import { isAt, unplacedFaults } from './unplaced-faults.ts';

const WORDS = { zh: '不对', en: 'wrong' };
const refused = (said: object): Refused => new Refused(said as Problem);
const schema = refused({
  errors: [{ in: 'body', pointer: '/pooledUnits/1/uscc', detail: WORDS.en, detailZh: WORDS.zh }],
});
const books = refused({ title: WORDS.en, titleZh: WORDS.zh, data: { pointer: '/consent/givenOn' } });

test.each([
  ['a schema', schema, '/pooledUnits/1/uscc', 'uscc'],
  ['what stands in the books', books, '/consent/givenOn', 'givenOn'],
])('a fault by %s is at its field, by the whole pointer and by the name', (_, error, pointer, field) => {
  expect(pointedFaults(error)).toEqual({ [pointer]: WORDS });
  expect(faultsOfAnswer(error)).toEqual({ [field]: WORDS });
});

test.each([
  ['a refusal of no field', refused({ title: 'no', titleZh: '不' })],
  ['what was no answer', new TypeError('nothing was reached')],
  ['nothing', null],
])('%s is told at no field', (_, error) => {
  expect(pointedFaults(error)).toEqual({});
  expect(faultsOfAnswer(error)).toEqual({});
});

test('what a form says at no field of it is told beside it: of a whole, or of something it does not ask', () => {
  const error = refused({
    errors: ['', '/consent', '/sheet/totalYuan', '/receipt'].map((pointer) => ({
      ...{ in: 'body', pointer, detail: `wrong ${pointer}`, detailZh: `不对 ${pointer}` },
    })),
  });
  expect(unplacedFaults(error, isAt(['receipt', 'totalYuan']))).toEqual([
    { zh: '不对 ', en: 'wrong ' },
    { zh: '不对 /consent', en: 'wrong /consent' },
  ]);
});

test('a refusal that points to its field itself, or is none, leaves nothing beside its title', () => {
  expect(
    [books, new TypeError('nothing was reached'), null].flatMap((error) => unplacedFaults(error, isAt([]))),
  ).toEqual([]);
});

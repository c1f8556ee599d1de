import { expect, test } from '@jest/globals';
import { memberSubject, type SamplePerson } from './people.ts';
import { rememberedFor } from './sample-members.ts';

const PERSON = '018f4e3a-7c2b-7d11-8a55-0242ac120099';
const MINUTE_MS = 60_000;
const named = (name: string): SamplePerson => ({
  subject: memberSubject(PERSON),
  name,
  title: { zh: '职工会员', en: 'Member' },
  roles: ['member'],
  personId: PERSON,
});

test('names are remembered for minutes, and nobody who was erased is named after that', async () => {
  let [now, looks, shown] = [0, 0, [named('王秀英')]];
  const members = rememberedFor(
    async () => {
      looks += 1;
      return shown;
    },
    () => now,
  );
  expect([await members(), await members(), looks]).toEqual([shown, shown, 1]);
  shown = [];
  now = 4 * MINUTE_MS;
  expect([(await members()).length, looks]).toEqual([1, 1]);
  now = 6 * MINUTE_MS;
  expect([await members(), looks]).toEqual([[], 2]);
});

test('before there is anybody each look asks anew, and one that fails names nobody, not whom it named before', async () => {
  let [now, fails] = [0, false];
  let shown: readonly SamplePerson[] = [];
  const members = rememberedFor(
    async () => {
      if (fails) throw new Error('the office is away');
      return shown;
    },
    () => now,
  );
  expect(await members()).toEqual([]);
  shown = [named('李建国')];
  expect(await members()).toEqual(shown);
  [now, fails] = [6 * MINUTE_MS, true];
  expect(await members()).toEqual([]);
});

import { expect, test } from '@jest/globals';
import {
  accident,
  approve,
  day,
  decide,
  joined,
  rulesOf,
  rulesOfFirstEditions,
  stay,
} from '../testing/adjudication-fixture.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { dateAccidents } from './date-accidents.ts';
import type { Parts } from './parts.ts';

const first = rulesOfFirstEditions(['changchun']);
const paid = accident('2025-09-20', { on: '2025-10-01', claimId: 'old', accidentId: 'JJ2025', disability: [8] });
const covered = joined({ rules: first, plans: ['ACC', 'HM'], start: '2025-06-01', paid: '2025-05-28' });
const member = approve(covered, decide(covered, paid, first));

/** Claims as they are stored; `asked` tells which were read. */
const storedClaims = (reports: readonly object[]) => {
  const asked: string[][] = [];
  const readMany = (ids: readonly string[]) => {
    asked.push([...ids]);
    return Promise.resolve(reports.map((claim) => ({ id: 'old', state: { facts: { claim } } })));
  };
  return { asked, documents: { claims: { readMany } } as unknown as Pick<Parts['documents'], 'claims'> };
};
const now = (claim: object) => ({ facts: { claim } }) as unknown as Pick<Claim, 'facts'>;
const death = accident('2025-09-20', { on: '2025-11-01', claimId: 'new', accidentId: 'another', death: true });

test('an accident paid before payments recorded their day is the same as one of that day', async () => {
  const { asked, documents } = storedClaims([paid]);
  const dated = await dateAccidents({ documents }, now(death), member);
  expect(asked).toEqual([['old']]);
  expect([member, dated].map((each) => decide(each, death, rulesOf(['changchun'])).totalFen)).toEqual([
    2_000_000, 1_400_000,
  ]);
  expect(dated.uses.map(({ accidentOn }) => accidentOn)).toEqual([day('2025-09-20')]);
  await dateAccidents({ documents }, now(death), dated);
  expect(asked).toHaveLength(1);
});

test('nothing is read for another event, and a claim that is gone dates nothing', async () => {
  const { asked, documents } = storedClaims([stay('2025-08-01', '2025-08-02', { on: '2025-09-01', claimId: 'old' })]);
  expect(await dateAccidents({ documents }, now(stay('2025-09-20', '2025-09-21', { on: '2025-11-01' })), member)).toBe(
    member,
  );
  expect(asked).toEqual([]);
  expect(await dateAccidents({ documents }, now(death), member)).toEqual(member);
});

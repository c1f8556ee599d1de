import { describe, expect, test } from '@jest/globals';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { sampleDiary } from './diary.ts';
import { sampleOffice } from './office.ts';
import { inWaves } from './play-claims.ts';

describe('the diary of the sample office', () => {
  const office = sampleOffice('small');
  const diary = sampleDiary(office);

  test('holds every submission, payment and claim once, on days that only grow', () => {
    expect(diary.flatMap(({ submissions }) => submissions)).toHaveLength(office.batches.length);
    expect(diary.flatMap(({ payments }) => payments)).toHaveLength(
      office.batches.reduce((sum, { payments }) => sum + payments.length, 0),
    );
    expect(diary.flatMap(({ claims }) => claims)).toHaveLength(120);
    const days = diary.map(({ on }) => on);
    expect(days).toEqual([...new Set(days)].sort());
  });

  test('pays out once a month, and on the last day', () => {
    const months = diary.filter(({ paysOut }) => paysOut).map(({ on }) => on.slice(0, 7));
    expect(new Set(months).size).toBeGreaterThanOrEqual(months.length - 1);
    expect(diary.at(-1)?.paysOut).toBe(true);
  });

  test('corrects the batch that is short by one and leaves the smaller one short', () => {
    const corrected = diary.flatMap(({ corrections }) => corrections);
    expect(corrected.map(({ employer, term }) => [employer.staff.length, term])).toEqual([[57, 1]]);
  });

  test('keys follow from the seed and what they are for', () => {
    expect(office.key('claim', '1')).toBe(sampleOffice('small').key('claim', '1'));
    expect(office.key('claim', '1')).not.toBe(office.key('claim', '2'));
    expect(office.key('claim', '1')).not.toBe(sampleOffice('small', 7).key('claim', '1'));
  });
});

test('a second claim of a person waits for the first, all others go at once', () => {
  const [first, second, third] = sampleOffice('small').claims;
  const again = { ...first!, key: 'again' };
  expect(inWaves([first!, again, second!, third!].filter(Boolean)).map((wave) => wave.map(({ key }) => key))).toEqual([
    [first!.key, second!.key, third!.key],
    ['again'],
  ]);
});

test('at most so many run at once, and results keep the order of the items', async () => {
  let [running, most] = [0, 0];
  const results = await inParallel([30, 10, 20, 5, 15], 2, async (ms, index) => {
    most = Math.max(most, (running += 1));
    await new Promise((resolve) => setTimeout(resolve, ms));
    running -= 1;
    return index;
  });
  expect([results, most]).toEqual([[0, 1, 2, 3, 4], 2]);
});

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen, formatYuan } from '@huji/contracts/shared/money.ts';
import { endToEndIdOf } from '../order-end-to-end-id.ts';
import type { SettledPayment } from './audit-sample.ts';
import { drawItems, type Digest } from './audit-sample-draw.ts';
import { differenceOf, inOrder, populationLine, sumOfPayments } from './audit-sample-population.ts';

const sha256: Digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const DAY = civilDate('2025-08-04');
const SEED = '双色球第 2025088 期 03 11 17 22 28 33 + 09';

const payment = (no: number, sum = 10_000 + 137 * no): SettledPayment => ({
  endToEndId: endToEndIdOf(`0190aaaa-0000-7000-8000-${String(no * 7919).padStart(12, '0')}:1`, 1),
  settledOn: DAY,
  fen: fen(sum),
});
const payments = (count: number): readonly SettledPayment[] =>
  inOrder(Array.from({ length: count }, (_, no) => payment(no)));

const anyPopulation = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 1, max: 9_000_000 })), {
    minLength: 1,
    maxLength: 60,
    selector: ([no]) => no,
  })
  .map((rows) => rows.map(([no, sum]) => payment(no, sum)));
const anySeed = fc.string({ minLength: 4, maxLength: 40 });
const anySize = fc.integer({ min: 1, max: 80 });
const anyMethod = fc.constantFrom('simple-random' as const, 'monetary-unit' as const);
const idsOf = (items: readonly SettledPayment[]) => items.map(({ endToEndId }) => endToEndId);

describe('a sample', () => {
  test('is the same whoever draws it, in whatever order the payments came', () => {
    fc.assert(
      fc.property(
        anyPopulation,
        anySeed,
        anySize,
        anyMethod,
        fc.infiniteStream(fc.nat()),
        (rows, seed, size, method, by) => {
          const others = rows
            .map((row) => ({ row, at: by.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ row }) => row);
          const asked = { seed, size, method };
          expect(drawItems(inOrder(others), asked, sha256)).toEqual(drawItems(inOrder(rows), asked, sha256));
        },
      ),
    );
  });

  test('holds each payment once, of the population and no more than were asked for', () => {
    fc.assert(
      fc.property(anyPopulation, anySeed, anySize, anyMethod, (rows, seed, size, method) => {
        const drawn = idsOf(drawItems(inOrder(rows), { seed, size, method }, sha256));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.length).toBeLessThanOrEqual(size);
        expect(idsOf(rows)).toEqual(expect.arrayContaining(drawn));
        if (method === 'simple-random') expect(drawn.length).toBe(Math.min(size, rows.length));
      }),
    );
  });

  test('of more payments keeps what it had, but for those that are ranked before', () => {
    fc.assert(
      fc.property(anyPopulation, anyPopulation, anySeed, anySize, (rows, more, seed, size) => {
        const asked = { seed, size, method: 'simple-random' } as const;
        const known = new Set(idsOf(rows));
        const later = more.filter(({ endToEndId }) => !known.has(endToEndId));
        const [before, after] = [rows, [...rows, ...later]].map((all) => idsOf(drawItems(inOrder(all), asked, sha256)));
        const kept = (after ?? []).filter((id) => known.has(id));
        expect(before?.slice(0, kept.length)).toEqual(kept);
      }),
    );
  });
});

describe('a simple random sample', () => {
  const RANKED = payments(40);

  test('draws every payment about alike, over a thousand seeds', () => {
    const hits = new Map(idsOf(RANKED).map((id) => [id, 0]));
    for (let at = 0; at < 1_000; at += 1) {
      const items = drawItems(RANKED, { seed: `draw ${String(at)}`, size: 10, method: 'simple-random' }, sha256);
      for (const id of idsOf(items)) hits.set(id, (hits.get(id) ?? 0) + 1);
    }
    // A quarter of the draws each: 250 with a standard deviation of 13.7; the seeds are these, so that it holds or it does not.
    for (const count of hits.values()) expect(Math.abs(count - 250)).toBeLessThan(60);
  });

  test('is repeated by anybody with sha256sum and sort', () => {
    const size = 12;
    const list = RANKED.map(populationLine).join('');
    const script = `while IFS=, read -r id _; do
      printf '%s\\n%s' "$SEED" "$id" | sha256sum | cut -c1-64 | tr '\\n' ' '; echo "$id"
    done | LC_ALL=C sort | head -n ${String(size)} | cut -d' ' -f2`;
    const repeated = execFileSync('sh', ['-c', script], {
      input: list,
      env: { ...process.env, SEED },
      encoding: 'utf8',
    });
    const items = drawItems(RANKED, { seed: SEED, size, method: 'simple-random' }, sha256);
    expect(repeated.trim().split('\n')).toEqual(idsOf(items));
  });
});

describe('a sample of monetary units', () => {
  const UNEVEN = inOrder([...payments(60), payment(900, 9_000_000), payment(901, 1)]);
  const total = sumOfPayments(UNEVEN);

  test('hits as many fen as were asked for, evenly, and names each payment by its hits', () => {
    fc.assert(
      fc.property(anyPopulation, anySeed, anySize, (rows, seed, size) => {
        const ordered = inOrder(rows);
        const all = sumOfPayments(ordered);
        const units = drawItems(ordered, { seed, size, method: 'monetary-unit' }, sha256).flatMap(
          (item) => item.units ?? [],
        );
        expect(units).toHaveLength(size);
        expect(units).toEqual([...units].sort((a, b) => a - b));
        expect([units[0]! >= 0, units.at(-1)! < all]).toEqual([true, true]);
        for (const [at, unit] of units.entries()) expect(Math.floor((unit * size) / all)).toBeLessThanOrEqual(at);
      }),
    );
  });

  test('draws a payment as often as its share of the sum says, over a thousand seeds', () => {
    const size = 10;
    const hits = new Map<string, number>();
    for (let at = 0; at < 1_000; at += 1)
      for (const { endToEndId, units = [] } of drawItems(
        UNEVEN,
        { seed: `draw ${String(at)}`, size, method: 'monetary-unit' },
        sha256,
      ))
        hits.set(endToEndId, (hits.get(endToEndId) ?? 0) + units.length);
    const large = UNEVEN.find(({ fen: sum }) => sum === 9_000_000)!;
    const wanted = (1_000 * size * large.fen) / total;
    expect(Math.abs((hits.get(large.endToEndId) ?? 0) / wanted - 1)).toBeLessThan(0.01);
    expect(Math.max(...[...hits].filter(([id]) => id !== large.endToEndId).map(([, count]) => count))).toBeLessThan(40);
  });

  test('never misses a payment of a whole stretch', () => {
    for (let at = 0; at < 200; at += 1) {
      const items = drawItems(UNEVEN, { seed: `draw ${String(at)}`, size: 10, method: 'monetary-unit' }, sha256);
      expect(items.some(({ fen: sum }) => sum === 9_000_000)).toBe(true);
    }
  });

  test('is repeated by anybody with sha256sum and awk', () => {
    const size = 25;
    const list = UNEVEN.map(populationLine).join('');
    const start = Number.parseInt(
      execFileSync('sh', ['-c', `printf '%s' "$SEED" | sha256sum | cut -c1-13`], {
        env: { ...process.env, SEED },
        encoding: 'utf8',
      }).trim(),
      16,
    );
    const script = `
      { gsub(/\\./, "", $3); id[NR] = $1; sum[NR] = $3 + 0; total += $3 }
      END {
        start = begin % total
        for (k = 0; k < size; k++) unit[k] = int((start + k * total) / size)
        k = 0
        for (i = 1; i <= NR; i++) { after += sum[i]; hit = 0; while (k < size && unit[k] < after) { k++; hit++ } if (hit) print id[i], hit }
      }`;
    const command = 'awk -F, -v size="$1" -v begin="$2" "$3"';
    const repeated = execFileSync('sh', ['-c', command, 'sh', String(size), String(start), script], {
      input: list,
      encoding: 'utf8',
    });
    const items = drawItems(UNEVEN, { seed: SEED, size, method: 'monetary-unit' }, sha256);
    expect(repeated.trim().split('\n')).toEqual(
      items.map(({ endToEndId, units }) => `${endToEndId} ${String(units?.length)}`),
    );
  });
});

describe('the list of a population', () => {
  test('has a line for each payment, with its day and its yuan', () => {
    const [one] = payments(1);
    expect(populationLine(one!)).toBe(`${one!.endToEndId},2025-08-04,${formatYuan(one!.fen)}\n`);
  });

  test('tells what came later from what is gone, and a changed sum is both', () => {
    const [a, b, c] = payments(3) as [SettledPayment, SettledPayment, SettledPayment];
    const larger = { ...b, fen: fen(b.fen + 1) };
    expect(differenceOf([a, b], [a, b, c])).toEqual({ later: [c], gone: [] });
    expect(differenceOf([a, b], [a, larger])).toEqual({ later: [larger], gone: [b] });
    expect(differenceOf([a, b], [b, a])).toEqual({ later: [], gone: [] });
  });
});

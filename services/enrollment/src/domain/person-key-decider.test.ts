import { expect, test } from '@jest/globals';
import { personKeyDecider } from './person-key-decider.ts';

const { decide, evolve } = personKeyDecider;
const claim = (personId: string, generation: number) => decide({ type: 'claim', personId, generation }, first);
const first = evolve(null, { type: 'claimed', personId: 'p1', generation: 1 });

test('whoever claims an ID number first names its person', () => {
  expect(decide({ type: 'claim', personId: 'p1', generation: 1 }, null)).toEqual({
    ok: true,
    value: [{ type: 'claimed', personId: 'p1', generation: 1 }],
  });
  expect(claim('p2', 1)).toEqual({ ok: true, value: [] });
});

test('a later generation takes the place of an earlier one, and never the other way round', () => {
  expect(claim('p2', 2)).toEqual({ ok: true, value: [{ type: 'claimed', personId: 'p2', generation: 2 }] });
  const second = evolve(first, { type: 'claimed', personId: 'p2', generation: 2 });
  expect(decide({ type: 'claim', personId: 'p1', generation: 1 }, second)).toEqual({ ok: true, value: [] });
});

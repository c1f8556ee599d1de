import { describe, expect, test } from '@jest/globals';
import { claimedSum, foreseenSum } from './claimed-sum.ts';

const pay = { verdict: 'pay' };
const refer = { verdict: 'refer' };
const refuse = { verdict: 'refuse' };
const digest = 'd';

describe('the sum of a claim', () => {
  test('that people have yet to decide on is none, and not nothing', () => {
    expect(claimedSum({ totalYuan: '0.00', items: [refer, refuse], digest }, 'zh')).toBe('待认定');
    expect(foreseenSum({ totalYuan: '0.00', items: [refer] }, 'en')).toBe('To be decided');
  });

  test('is what is known of it, where another item waits for people', () => {
    expect(claimedSum({ totalYuan: '900.00', items: [pay, refer], digest }, 'zh')).toBe('¥\u00a0900.00');
  });

  test('is nothing where every item is refused', () => {
    expect(claimedSum({ totalYuan: '0.00', items: [refuse], digest }, 'zh')).toBe('¥\u00a00.00');
  });

  test('is said in words while it is being calculated', () => {
    expect(claimedSum({ totalYuan: '0.00', items: [] }, 'zh')).toBe('待计算');
  });
});

import { describe, expect, test } from '@jest/globals';
import { dateOrder } from './date-order.ts';

describe('in which order a browser asks for a day', () => {
  test.each([
    ['zh', 'en-US', '月/日/年'],
    ['zh', 'en-GB', '日/月/年'],
    ['en', 'zh-CN', 'year/month/day'],
    ['zh', 'sv-SE', '年/月/日'],
  ] as const)('on a page in %s, by one that speaks %s: %s', (language, browser, order) => {
    expect(dateOrder(language, browser)).toBe(order);
  });

  test.each([
    ['zh', 'zh-CN'],
    ['en', 'en-GB'],
    ['zh', 'ZH'],
  ] as const)('is not told on a page in %s by one that speaks %s', (language, browser) => {
    expect(dateOrder(language, browser)).toBeNull();
  });
});

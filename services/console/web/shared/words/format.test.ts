import { describe, expect, test } from '@jest/globals';
import { civilDay, day, hasMoney, moment, readable, yuan } from './format.ts';

describe('what people read', () => {
  test('money has separators and two places', () => {
    expect(yuan('1234567.5', 'zh')).toBe('¥\u00a01,234,567.50');
    expect(yuan('0', 'en')).toBe('¥\u00a00.00');
    expect([hasMoney('0.00'), hasMoney('0.01')]).toEqual([false, true]);
  });

  test('days are written out, whatever the zone of the machine', () => {
    expect(day('2025-05-21', 'zh')).toBe('2025年5月21日');
    expect(day('2025-05-21', 'en')).toBe('21 May 2025');
  });

  test('an instant is read in Shanghai', () => {
    expect(moment('2025-05-20T16:30:00.000Z', 'zh')).toBe('2025年5月21日 00:30');
    expect(moment('2025-05-20T16:30:00.000Z', 'en')).toBe('21 May 2025 at 00:30');
  });

  test('the day of the association begins at four in the afternoon of Greenwich', () => {
    expect(civilDay(new Date('2025-05-20T15:59:59.999Z'))).toBe('2025-05-20');
    expect(civilDay(new Date('2025-05-20T16:00:00.000Z'))).toBe('2025-05-21');
  });

  test('a sentence of a service has days, sums and points as people write them', () => {
    const sentence = {
      zh: '保障第 13 日,在 30 日观察期内:2024-06-13 至 2025-05-31,统筹支付 14349.40 元 × 8.4% = 1205.35 元。',
      en: 'Pool payment 14349.40 × 8.4% = 1205.35 yuan on 2024-06-13.',
    };
    expect(readable(sentence, 'zh')).toBe(
      '保障第 13 日，在 30 日观察期内：2024年6月13日 至 2025年5月31日，统筹支付 14,349.40 元 × 8.4% = 1,205.35 元。',
    );
    expect(readable(sentence, 'en')).toBe('Pool payment 14,349.40 × 8.4% = 1,205.35 yuan on 13 June 2024.');
  });
});

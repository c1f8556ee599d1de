import { expect, test } from '@jest/globals';
import { namePartsOf } from './name-parts.ts';

/** Which words a name has is the dictionary's affair, and differs from one release of it to the next. */
test.each(['长春第一机械有限公司', '长春机械（二道区）公司', '江城市新城经济技术开发区小微企业联合工会委员会'])(
  '%j may break between words, never before a bracket that closes or after one that opens',
  (name) => {
    const parts = namePartsOf(name);
    expect(parts.join('')).toBe(name);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts[0]).toBe([...new Intl.Segmenter('zh', { granularity: 'word' }).segment(name)][0]?.segment);
    for (const part of parts) expect(part).not.toMatch(/^[）\s]|（$/);
  },
);

test('a name is one part where the browser knows no words', () => {
  expect([namePartsOf('长春第一机械有限公司', null), namePartsOf('', null)]).toEqual([['长春第一机械有限公司'], []]);
});

test.each([
  ['Sunrise Foods Co., Ltd.', ['Sunrise Foods Co., Ltd.']],
  ['', []],
])('%j may break between %j', (name, parts) => {
  expect(namePartsOf(name)).toEqual(parts);
});

import { expect, test } from '@jest/globals';
import { namePartsOf } from './name-parts.ts';

test.each([
  ['长春第一机械有限公司', ['长春', '第一', '机械', '有限', '公司']],
  ['长春机械（二道区）公司', ['长春', '机械（二道区）公司']],
  ['Sunrise Foods Co., Ltd.', ['Sunrise Foods Co., Ltd.']],
  ['', []],
])('%j may break between %j', (name, parts) => {
  expect(namePartsOf(name)).toEqual(parts);
});

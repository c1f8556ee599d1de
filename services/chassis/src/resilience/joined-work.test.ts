import { expect, test } from '@jest/globals';
import { JoinedWork } from './joined-work.ts';

test('work under way is joined, whatever comes of it; later it begins anew, and keys do not know each other', async () => {
  const joined = new JoinedWork<number>();
  const begun: string[] = [];
  const work = (key: string) =>
    joined.join(key, async () => {
      begun.push(key);
      await Promise.resolve();
      if (begun.length <= 2 && key === 'a') throw new Error('the first one fails');
      return begun.length;
    });
  const answers = await Promise.allSettled([work('a'), work('a'), work('b')]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  expect(await work('a')).toBe(3);
  expect(begun).toEqual(['a', 'b', 'a']);
});

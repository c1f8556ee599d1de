import { describe, expect, test } from '@jest/globals';
import { startProgress } from './progress.ts';

describe('progress where there is no terminal', () => {
  const shown = () => {
    const lines: string[] = [];
    let now = 0;
    const stream = { isTTY: false as never, write: (line: string | Uint8Array) => lines.push(String(line)) > 0 };
    const { update } = startProgress('verify', { stream, nowMs: () => now });
    return { lines, update, at: (ms: number) => (now = ms) };
  };

  test('is a line every tenth, however often it is told', () => {
    const { lines, update } = shown();
    for (let done = 0; done <= 1_000; done++) update(done, 1_000, `entries ${String(done)}`);
    expect(lines).toHaveLength(11);
    expect([lines[0], lines[1], lines[10]]).toEqual([
      'verify 0 % entries 0\n',
      'verify 10 % entries 100\n',
      'verify 100 % entries 1000\n',
    ]);
  });

  test('is a line every ten seconds where a tenth takes longer: nobody takes long work for a dead one', () => {
    const { lines, update, at } = shown();
    for (let second = 0; second <= 60; second++) {
      at(second * 1_000);
      update(second, 1_000_000, `entries ${String(second)}`);
    }
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toBe('verify 0 % entries 60\n');
  });
});

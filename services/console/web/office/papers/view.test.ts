import { describe, expect, test } from '@jest/globals';
import { FIRST, moved, moveOf } from './view.ts';

describe('papers are looked at', () => {
  const extent = { papers: 2, pages: 2 };

  test('page after page, then the next paper from its beginning, and no further than the last', () => {
    const second = moved(FIRST, 'next', extent);
    expect(second).toEqual({ ...FIRST, page: 2 });
    const other = moved({ ...second, zoom: 3, turns: 1 }, 'next', extent);
    expect(other).toEqual({ ...FIRST, at: 1 });
    expect(moved({ ...other, page: 2 }, 'next', extent)).toEqual({ ...other, page: 2 });
    expect(moved(FIRST, 'previous', extent)).toEqual(FIRST);
    expect(moved(other, 'previous', extent)).toEqual(FIRST);
  });

  test('larger and smaller within bounds, as wide as the place again, and turned all round', () => {
    let view = FIRST;
    for (let n = 0; n < 30; n += 1) view = moved(view, 'larger', extent);
    expect(view.zoom).toBe(6);
    for (let n = 0; n < 30; n += 1) view = moved(view, 'smaller', extent);
    expect(view.zoom).toBe(0.5);
    expect(moved(view, 'fit', extent).zoom).toBe(1);
    for (const turns of [1, 2, 3, 0]) {
      view = moved(view, 'turn', extent);
      expect(view.turns).toBe(turns);
    }
  });

  test('by the keys that the page names, and no other key does anything', () => {
    expect(['n', 'N', 'PageUp', '+', '-', '0', 'R'].map(moveOf)).toEqual([
      ...['next', 'next', 'previous', 'larger', 'smaller', 'fit', 'turn'],
    ]);
    expect(['ArrowDown', 'Enter', 'x', 'Tab'].map(moveOf)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

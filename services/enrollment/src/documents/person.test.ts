import { describe, expect, test } from '@jest/globals';
import { upcastPerson } from './person.ts';

describe('a person of version 1', () => {
  test('has changes that are numbered as they stand, and the next one goes on from there', () => {
    const changes = [{ id: 'a' }, { id: 'b' }];
    expect(upcastPerson({ key: 'k', changes })).toEqual({
      key: 'k',
      changesEver: 2,
      changes: [
        { id: 'a', no: 1 },
        { id: 'b', no: 2 },
      ],
    });
  });

  test.each([null, { key: 'k' }])('without changes is as it was', (stored) => {
    expect(upcastPerson(stored)).toBe(stored);
  });
});

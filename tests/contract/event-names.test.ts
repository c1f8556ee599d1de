import { expect, test } from '@jest/globals';
import { announced } from '@huji/chassis/events/announced.ts';
import { SURFACES } from '@huji/contracts/surfaces.ts';

test.each(SURFACES)('every event of $service has a name of its own, by which it is announced', ({ events }) => {
  expect(() => announced(events)).not.toThrow();
});

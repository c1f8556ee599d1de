import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ATTACKS } from './attacks.ts';
import { openAttackedOffice } from './attacked-office.ts';

const MINUTES = 60_000;

describe('in an office with a year behind it', () => {
  let office: Awaited<ReturnType<typeof openAttackedOffice>>;
  beforeAll(async () => {
    office = await openAttackedOffice();
  }, 10 * MINUTES);
  afterAll(() => office?.close());

  test.each(ATTACKS.map((attack) => [`${attack.who} ${attack.what}`, attack] as const))(
    '%s, and it comes to nothing',
    async (_name, { expects, play }) => {
      expect(await play(office)).toMatchObject({ code: expects, through: false });
    },
    2 * MINUTES,
  );
});

import { describe, expect, test } from '@jest/globals';
import { normalizeUscc, usccFault } from './uscc.ts';

const GOOD = ['81320200509283744W', '91320214MA1WF1X02B', '5110000050001023X7', '12320200466294813X'];

describe('a unified social credit code (GB 32100)', () => {
  test.each(GOOD)('%s is sound', (code) => {
    expect(usccFault(code)).toBeNull();
  });

  test.each(GOOD)('%s with another last character is refused for its checksum', (code) => {
    expect(usccFault(`${code.slice(0, 17)}${code[17] === '0' ? '1' : '0'}`)).toBe('checksum');
  });

  test('letters that look like digits, and other lengths, are refused for their form', () => {
    expect(usccFault('9132O214MA1WF1X02B')).toBe('form');
    expect(usccFault('91320214MA1WF1X02')).toBe('form');
    expect(usccFault('')).toBe('form');
  });

  test('a wrong digit inside the organization code is named', () => {
    expect(usccFault('81320200509283754W')).toBe('organization-code');
  });

  test('full-width and lower-case input is normalised', () => {
    expect(normalizeUscc(' ９１３２０２１４ma1wf1x02b')).toBe('91320214MA1WF1X02B');
    expect(usccFault('９１３２０２１４ma1wf1x02b')).toBeNull();
  });
});

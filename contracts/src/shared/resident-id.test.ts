import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maskResidentId, normalizeResidentId, readResidentId, residentIdChecksumHolds } from './resident-id.ts';

describe('a citizen identification number (GB 11643)', () => {
  test.each([
    ['11010519491231002X', '1949-12-31', 'female'],
    ['320200198802290014', '1988-02-29', 'male'],
    ['320200198507150326', '1985-07-15', 'female'],
    ['22010019650131001X', '1965-01-31', 'male'],
    ['320200197010010024', '1970-10-01', 'female'],
    ['810000199501010015', '1995-01-01', 'male'],
  ])('%s is sound and says %s, %s', (number, birthOn, sex) => {
    expect(readResidentId(number)).toEqual({ ok: true, number, birthOn, sex });
  });

  test.each([
    ['320200199002301234', 'date'],
    ['110105194912310020', 'checksum'],
    ['320200198802290015', 'checksum'],
    ['320200880229001', 'form'],
    ['3202001988022900140', 'form'],
    ['32020019880229001A', 'form'],
    ['X20200198802290014', 'form'],
    ['', 'form'],
  ])('%s is refused for its %s', (number, fault) => {
    expect(readResidentId(number)).toMatchObject({ ok: false, fault });
  });

  test('the example printed in the standard holds as a checksum though its birth date lies before this calendar', () => {
    expect(residentIdChecksumHolds('440524188001010014')).toBe(true);
    expect(residentIdChecksumHolds('320200199002301234')).toBe(true);
    expect(residentIdChecksumHolds('110105194912310020')).toBe(false);
  });

  test('full-width digits, x, blanks, hyphens and marks of spreadsheets are normalised', () => {
    expect(normalizeResidentId('\ufeff１１０１０５１９４９１２３１００２ｘ　')).toBe('11010519491231002X');
    expect(readResidentId(' 110105 19491231-002x')).toMatchObject({ ok: true, number: '11010519491231002X' });
  });

  test('a wrong checksum still says the birth date and sex of the digits', () => {
    expect(readResidentId('320200198802290015')).toMatchObject({ birthOn: '1988-02-29', sex: 'male' });
  });

  test('every single changed digit is found', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (position, shift) => {
        const good = '320200198507150326';
        const digit = (Number(good[position]) + shift) % 10;
        return !residentIdChecksumHolds(good.slice(0, position) + String(digit) + good.slice(position + 1));
      }),
    );
  });

  test('a masked number shows neither birth date nor serial', () => {
    expect(maskResidentId('320200198507150326')).toBe('3202************26');
    expect(maskResidentId('1234')).toBe('****');
  });
});

import { normalizeResidentId, residentIdChecksumHolds } from '@huji/contracts/shared/resident-id.ts';

/** Sound numbers of people who do not exist: the area 320200 is a city's and is not issued. Odd serials are men. */
export const syntheticId = (serial: number, birthOn = '1990-01-01'): string => {
  const body = `320200${birthOn.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  const check = Array.from('0123456789X').find((character) => residentIdChecksumHolds(body + character));
  return normalizeResidentId(body + (check ?? ''));
};

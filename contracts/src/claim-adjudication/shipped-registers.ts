import { readFileSync } from 'node:fs';
import type { RegisterName } from './registers.ts';

const FOLDER = new URL('../../registers/', import.meta.url);
const FILES: Readonly<Record<RegisterName, string>> = { hospital: 'hospitals.csv', illness: 'illnesses.csv' };

/** The excerpt of a register that ships, a text file as `importRegister` takes it. */
export const readShippedRegister = (register: RegisterName): string =>
  readFileSync(new URL(FILES[register], FOLDER), 'utf8');

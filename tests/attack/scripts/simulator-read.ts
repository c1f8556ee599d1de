import { readFile } from 'node:fs/promises';
import { sampleOffice } from '@huji/all-in-one/sample/office.ts';
import { accountOf } from '@huji/all-in-one/sample/payee-accounts.ts';
import { type Attack, readWithout } from '../attack.ts';

export const simulatorRead: readonly Attack[] = [
  {
    line: 8,
    who: 'whoever has the disk',
    what: 'reads the files of the bank simulator for holders and accounts',
    expects: 'masked',
    play: ({ bankFile }) => {
      const people = sampleOffice('small').employers.flatMap(({ staff }) => staff);
      const secrets = people.flatMap((person) => [person.name, person.idNumber, accountOf(person).number]);
      return readWithout('holders, numbers, accounts', secrets, () => readFile(bankFile, 'utf8'));
    },
  },
];

/** Plays every attack against a started office and prints who was refused where; ends with 1 when one went through. */
import { ATTACKS } from './attacks.ts';
import { openAttackedOffice } from './attacked-office.ts';

const COLUMNS = [4, 24, 84, 30] as const;
const row = (...cells: readonly string[]): string =>
  cells.map((cell, index) => cell.padEnd(COLUMNS[index] ?? 0)).join('  ');

const office = await openAttackedOffice();
let through = 0;
try {
  console.log(row('line', 'who', 'what', 'answer', 'unchanged'));
  for (const { line, who, what, expects, play } of ATTACKS) {
    const tried = await play(office);
    const wrong = tried.through || tried.code !== expects;
    through += wrong ? 1 : 0;
    const verdict = tried.through ? `WENT THROUGH: ${tried.kept}` : wrong ? `NOT ${expects}` : tried.kept;
    console.log(row(String(line), who, what, `${String(tried.status)} ${tried.code}`, verdict));
  }
} finally {
  await office.close();
}
console.log(`${String(ATTACKS.length)} attacks, ${String(through)} went through or were refused otherwise`);
process.exitCode = through > 0 ? 1 : 0;

import { foldCode, foldRegisterName } from '../register/register-names.ts';
import type { RegisterRow } from '../register/register.ts';
import type { ClaimReport } from './claim-report.ts';

const codeNaming = (code: string): string => `code:${foldCode(code)}`;
const nameNaming = (name: string): string => `name:${foldRegisterName(name)}`;

/** How a claim names its hospital, as namings are compared: by code, else by the name that was typed; null: it names none. */
export const hospitalNamed = (report: ClaimReport): string | null => {
  if (report.event === 'accident') return null;
  const { code, name } = report.hospital;
  if (code !== undefined) return codeNaming(code);
  return name === undefined || foldRegisterName(name) === '' ? null : nameNaming(name);
};

/** Every way in which claims may name a hospital of the register: its code, and each name and other name it ever had. */
export const namingsOfRow = ({ code, spans }: RegisterRow): readonly string[] => [
  ...new Set([codeNaming(code), ...spans.flatMap(({ entry }) => [entry.name, ...entry.aliases].map(nameNaming))]),
];

/** How a hospital that no register holds may be named: it was typed as a code or as a name. */
export const namingsOfText = (text: string): readonly string[] =>
  [foldCode(text) === '' ? null : codeNaming(text), foldRegisterName(text) === '' ? null : nameNaming(text)].filter(
    (naming) => naming !== null,
  );

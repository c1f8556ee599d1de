import { parseSeparated } from '@huji/chassis/files/separated-text.ts';
import { findRegisterHeadings, readRegisterRow } from '@huji/claim-adjudication/rules.ts';
import { readShippedRegister } from '@huji/contracts/claim-adjudication/shipped-registers.ts';
import type { HospitalLevel, RegisterName } from '@huji/contracts/claim-adjudication/registers.ts';

/** The day from which the registers of the sample office hold: before anything happens in it. */
export const REGISTERS_FROM = '2024-01-01';

/** Made-up hospitals of kinds that the excerpt has none of. */
const MADE_UP = [
  'X22990001,样例省级职工疗养院,,二级,省级,2010-01-01,',
  'X22990002,样例市职业病医院,,二级,市级,2010-01-01,',
  'X22990003,样例区社区卫生服务中心,,一级,区县级,2010-01-01,',
  'X22990004,样例企业职工医院,,二级,其他,2010-01-01,',
  'X22990005,样例民营综合医院,,三级,市级,,',
];

/** Files of the registers as the sample office imports them. */
export const sampleRegister = (register: RegisterName): string =>
  register === 'hospital'
    ? `${readShippedRegister(register).trim()}\n${MADE_UP.join('\n')}\n`
    : readShippedRegister(register);

/** What the sample's claims say of a hospital. */
export interface HospitalKind {
  readonly designated: boolean;
  readonly grade: number;
  readonly level?: HospitalLevel;
}

/** The sample's hospitals as the register reads them. @throws RangeError: a row of the sample cannot be read */
const readHospitals = () => {
  const headings = findRegisterHeadings(parseSeparated(sampleRegister('hospital'), ','), 'hospital');
  return (headings?.below ?? []).flatMap((record) => {
    const options = { columns: headings?.columns ?? new Map(), register: 'hospital', seen: new Set<string>() } as const;
    const { wanted, refusals } = readRegisterRow(record, options);
    if (refusals.length > 0) throw new RangeError(`line ${String(record.line)} of the sample’s register`);
    return wanted === null ? [] : [wanted];
  });
};
const HOSPITALS = readHospitals();

/** A hospital of the register of which all of this is true, the same one for the same number. @throws RangeError: there is none */
export const hospitalOfKind = (
  kind: HospitalKind,
  number: number,
): { readonly code: string; readonly name: string } => {
  const fitting = HOSPITALS.filter(
    ({ entry: { designatedOn, grade, level } }) =>
      (designatedOn !== undefined) === kind.designated &&
      grade === kind.grade &&
      (kind.level === undefined || level === kind.level),
  );
  const found = fitting[number % fitting.length];
  if (found === undefined) throw new RangeError('the sample’s register has no such hospital');
  return { code: found.code, name: found.entry.name };
};

import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type ClaimReport, eventDate, type HospitalFacts } from '../claim/claim-report.ts';
import { type Entry, isDesignatedOn } from './register.ts';

/** A hospital as the register of one day knows it. */
export interface HospitalOnDay {
  readonly code: string;
  readonly name: string;
  readonly grade: number | null;
  readonly level: string | null;
  readonly designated: boolean;
}

/**
 * What the registers say of a claim, on the day of its event. Absent: no register holds on that day, and what the claim says
 * counts. Null: the register does not hold what the claim names, or the claim names nothing.
 */
export interface ClaimRegisters {
  readonly hospital?: HospitalOnDay | null;
  readonly illness?: { readonly code: string } | null;
}

/** How one register is asked. */
export interface AskRegister {
  /** The first day it says anything of; null: it is empty. */
  readonly holdsFrom: CivilDate | null;
  /** By code, of an illness also by its category; null: unknown on that day. */
  readonly byCode: (code: string, on: CivilDate) => (Entry & { readonly code: string }) | null;
  /** By name or alias; null: none, or several. */
  readonly byName: (name: string, on: CivilDate) => (Entry & { readonly code: string }) | null;
}

const hospitalOnDay = (found: Entry & { readonly code: string }, on: CivilDate): HospitalOnDay => ({
  code: found.code,
  name: found.name,
  grade: found.grade ?? null,
  level: found.level ?? null,
  designated: isDesignatedOn(found, on),
});

const holdsOn = ({ holdsFrom }: AskRegister, on: CivilDate): boolean => holdsFrom !== null && holdsFrom <= on;

const named = ({ code, name }: HospitalFacts, register: AskRegister, on: CivilDate): HospitalOnDay | null => {
  const found =
    code === undefined ? (name === undefined ? null : register.byName(name, on)) : register.byCode(code, on);
  return found && hospitalOnDay(found, on);
};

/** Looks up what the claim names, on the day of its event. */
export const registersOf = (
  claim: ClaimReport,
  registers: { readonly hospital: AskRegister; readonly illness: AskRegister },
): ClaimRegisters => {
  if (claim.event === 'accident') return {};
  const on = eventDate(claim);
  const { illness } = claim;
  return present({
    hospital: holdsOn(registers.hospital, on) ? named(claim.hospital, registers.hospital, on) : undefined,
    illness: holdsOn(registers.illness, on) ? illnessNamed(illness, registers.illness, on) : undefined,
  });
};

const illnessNamed = (
  code: string | undefined,
  register: AskRegister,
  on: CivilDate,
): { readonly code: string } | null => {
  const found = code === undefined ? null : register.byCode(code, on);
  return found && { code: found.code };
};

/** A book that knows of registers; others read what the claim says. */
export const asksRegisters = ({ claimChecks }: Pick<RuleBook, 'claimChecks'>): boolean =>
  claimChecks.some(({ rule }) => rule === 'hospital-known');

const UNKNOWN = { designated: false, grade: null, level: null };

/** The claim as it is judged: what the register says of the hospital stands in place of what was typed. */
export const judgedClaim = <Claim extends ClaimReport>(claim: Claim, { hospital }: ClaimRegisters): Claim => {
  if (hospital === undefined) return claim;
  const { designated, grade, level } = hospital ?? UNKNOWN;
  return { ...claim, hospital: { ...claim.hospital, designated, grade, level } };
};

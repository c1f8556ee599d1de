import { readdirSync } from 'node:fs';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import {
  confirmers,
  type Duties,
  DutiesSchema,
  excludedRoles,
  type ProposalDesk,
  reviewLimit,
  takesStep,
} from '@huji/contracts/shared/duties.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import { isService, type Principal, type Role } from '@huji/contracts/shared/roles.ts';
import { refused } from '../http/refused.ts';
import { readYaml } from '../runtime/yaml-file.ts';

/** The duties of staff, by business day. */
export interface StaffDuties {
  /** What is in force on a day; before the first file's day, that file. */
  readonly inForce: (on: CivilDate) => Duties;
  /** Whether the duties give the step (an `operationId`) to one of the caller's roles. */
  readonly mayDo: (step: string, principal: Pick<Principal, 'roles'>, on: CivilDate) => boolean;
  /** Which roles agree, as the second person, to what was proposed at a desk; none: nobody does. */
  readonly confirmersOf: (desk: ProposalDesk, type: string, on: CivilDate) => readonly Role[];
  /**
   * Whoever acts for others says which person they are, and holds no roles that exclude each other.
   * @throws Refused `person_id_missing` · `roles_incompatible`
   */
  readonly admit: (principal: Principal, on: CivilDate) => void;
  /** The most that a reviewer decides on one claim, by grade; null: no limit. */
  readonly reviewLimit: (principal: Pick<Principal, 'grade'>, on: CivilDate) => Fen | null;
}

const FOLDER = new URL('../../../../contracts/duties/', import.meta.url);

const actsForOthers = ({ roles }: Principal): boolean => roles.some((role) => role !== 'member');

const fileNameOf = ({ effectiveFrom, revision }: Duties): string =>
  `${effectiveFrom}${revision === undefined ? '' : `.${String(revision)}`}.yaml`;

/** By first day; of one first day the latest revision last, so that it is the one that counts. */
const inOrder = (a: Duties, b: Duties): number =>
  a.effectiveFrom === b.effectiveFrom
    ? (a.revision ?? 1) - (b.revision ?? 1)
    : a.effectiveFrom < b.effectiveFrom
      ? -1
      : 1;

/** @throws Error when there is no file, or one is named by another day than it says */
export const dutiesOf = (files: Readonly<Record<string, unknown>>): StaffDuties => {
  const books = Object.entries(files)
    .map(([name, content]) => {
      const book = DutiesSchema.parse(content);
      if (name !== fileNameOf(book)) throw new Error(`duties: ${name} says ${fileNameOf(book)}`);
      return book;
    })
    .sort(inOrder);
  const [oldest] = books;
  if (oldest === undefined) throw new Error('duties: there is no file');
  const first = books.findLast(({ effectiveFrom }) => effectiveFrom === oldest.effectiveFrom) ?? oldest;
  const inForce = (on: CivilDate): Duties => books.findLast(({ effectiveFrom }) => effectiveFrom <= on) ?? first;
  return {
    inForce,
    confirmersOf: (desk, type, on) => confirmers(inForce(on), desk, type),
    mayDo: (step, { roles }, on) => takesStep(inForce(on), step, roles),
    admit: (principal, on) => {
      if (!actsForOthers(principal)) return;
      if (principal.personId === undefined && !isService(principal))
        throw refused({ code: 'person_id_missing', detail: 'the token of staff needs the claim person_id' });
      const excluded = excludedRoles(inForce(on), principal, on);
      if (excluded !== null)
        throw refused({
          code: 'roles_incompatible',
          detail: `${excluded.join(' and ')} exclude each other in one person`,
          data: { roles: excluded },
        });
    },
    reviewLimit: ({ grade }, on) => reviewLimit(inForce(on), grade),
  };
};

/** The released files under `contracts/duties`. */
export const readDuties = (): StaffDuties =>
  dutiesOf(
    Object.fromEntries(
      readdirSync(FOLDER)
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => [name, readYaml(new URL(name, FOLDER))]),
    ),
  );

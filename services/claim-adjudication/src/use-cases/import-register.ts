import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import type { ProposalRead } from '@huji/chassis/proposals/two-people.ts';
import type { RegisterName } from '@huji/contracts/claim-adjudication/registers.ts';
import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Hand } from '@huji/contracts/shared/hand.ts';
import { PROPOSAL_DAYS } from '@huji/contracts/shared/proposal.ts';
import { differencePageId, partPageId } from '../documents/register-import.ts';
import { inParts } from '../domain/register/register-parts.ts';
import type { ImportCounts, Wanted } from '../domain/register/register-proposal.ts';
import type { CellRefusal } from '../domain/register/register-sheet.ts';
import { type ComparedRegister, compareRegister } from './compare-register.ts';
import type { Parts } from './parts.ts';
import { proposeRegister, registerPart } from './propose-register.ts';

interface GivenFile {
  readonly importId: string;
  readonly register: RegisterName;
  /** The first day on which the file holds. */
  readonly from: CivilDate;
  readonly file: Uint8Array;
  readonly sha256: string;
  readonly by: Hand;
}

export interface ImportedFile {
  readonly counts: ImportCounts & { readonly refused: number };
  readonly refusals: readonly CellRefusal[];
  /** Null: rows were refused, or nothing would change; nothing is proposed. */
  readonly proposal: ProposalRead<Wanted> | null;
}

/** Differences of a page. */
export const PAGE_DIFFERENCES = 200;
const PAGES_AT_ONCE = 8;
/** Somewhat longer than a proposal stands, so that what was decided can be looked at. */
const KEPT_DAYS = PROPOSAL_DAYS + 30;

type Draft = Pick<GivenFile, 'importId' | 'register' | 'from'> & {
  readonly base: number;
  readonly holdsFrom: CivilDate;
};

const pagesOf = ({ importId }: Draft, { rows, differences }: ComparedRegister) => {
  const parts = inParts(rows).map((some) => ({ part: registerPart(some), rows: some }));
  const pages = Array.from({ length: Math.ceil(differences.length / PAGE_DIFFERENCES) }, (_, page) => ({
    id: differencePageId(importId, page),
    body: { differences: differences.slice(page * PAGE_DIFFERENCES, (page + 1) * PAGE_DIFFERENCES) },
  }));
  return {
    parts: parts.map(({ part }) => part),
    differencePages: pages.length,
    pages: [
      ...parts.map(({ part, rows: some }) => ({ id: partPageId(importId, part.id), body: { rows: some } })),
      ...pages,
    ],
  };
};

/** Kept until two people have decided; nothing of it counts. What names the pages comes last. */
const keepDraft = async (
  { documents }: Parts,
  draft: Draft,
  compared: ComparedRegister,
  { commandId, at, on }: Envelope,
): Promise<void> => {
  const keeping = { keptUntilOn: addDays(on, KEPT_DAYS), commandId, atMs: Date.parse(at) };
  await nextTurn();
  const { parts, pages, differencePages } = pagesOf(draft, compared);
  for (let first = 0; first < pages.length; first += PAGES_AT_ONCE) {
    const some = pages.slice(first, first + PAGES_AT_ONCE);
    await Promise.all(some.map(({ id, body }) => documents.registerImportPages.put(id, body, keeping)));
    await nextTurn();
  }
  const { importId, register, base, from, holdsFrom } = draft;
  await documents.registerImports.put(
    importId,
    { register, base, from, holdsFrom, parts, pages: differencePages },
    keeping,
  );
};

/**
 * Reads a file, compares it with the register and proposes the difference. Where a cell is refused nothing is proposed: the file
 * is mended first. @throws Refused
 */
export const importRegister = async (
  parts: Parts,
  { importId, register, from, file, sha256, by }: GivenFile,
  envelope: Envelope,
): Promise<ImportedFile> => {
  const read = await parts.readRegisterFile({ file, register });
  if (!read.ok) throw refused({ code: read.code, detail: read.detail });
  const standing = (await parts.documents.registers.read(register))?.state;
  const { changedFrom, holdsFrom = from, version: base = 0 } = standing ?? {};
  if (changedFrom !== undefined && from < changedFrom)
    throw refused({
      code: 'register_day_before_latest',
      detail: `the register was changed from ${changedFrom} on`,
      data: { latestOn: changedFrom },
    });
  const terms = { from, keepsAliases: !read.saysAliases };
  const compared = await compareRegister(await parts.registers.index(register), read.rows, terms);
  const counts = { ...compared.counts, refused: read.refusedRows };
  if (read.refusedRows > 0 || compared.differences.length === 0)
    return { counts, refusals: read.refusals, proposal: null };
  await keepDraft(parts, { importId, register, from, base, holdsFrom }, compared, envelope);
  const wanted: Wanted = {
    type: 'import',
    register,
    importId,
    effectiveOn: from,
    base,
    counts: compared.counts,
    sha256,
  };
  const proposal = await proposeRegister(parts, { proposalId: importId, wanted, by }, envelope);
  return { counts, refusals: [], proposal };
};

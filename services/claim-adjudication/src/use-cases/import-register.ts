import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { passed } from '@huji/chassis/aggregate/outcome.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import type { ProposalRead } from '@huji/chassis/proposals/two-people.ts';
import type { RegisterName } from '@huji/contracts/claim-adjudication/registers.ts';
import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Hand } from '@huji/contracts/shared/hand.ts';
import { PROPOSAL_DAYS } from '@huji/contracts/shared/proposal.ts';
import { differencePageId, partPageId } from '../documents/register-import.ts';
import type { RegisterPart } from '../domain/register/register-decider.ts';
import type { RegisterImportPage } from '../domain/register/register-import.ts';
import { inParts } from '../domain/register/register-parts.ts';
import type { ImportCounts, Wanted } from '../domain/register/register-proposal.ts';
import type { CellRefusal } from '../domain/register/register-sheet.ts';
import type { RegisterRow } from '../domain/register/register.ts';
import { type ComparedRegister, compareRegister } from './compare-register.ts';
import type { Parts } from './parts.ts';
import { proposeRegister, namedPart } from './propose-register.ts';

export interface GivenFile {
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

export const keptUntilOn = (on: CivilDate): CivilDate => addDays(on, KEPT_DAYS);

type Draft = Pick<GivenFile, 'importId' | 'register' | 'from'> & {
  readonly base: number;
  readonly holdsFrom: CivilDate;
};

/** Ids of everything that is kept of an import before it is proposed, so that it can be taken away. */
export type DraftIds = { readonly pages: string[] };

/** How far an import is, and whether it still is wanted: of a small file nobody asks. */
export interface ImportRun {
  readonly signal: AbortSignal;
  /** Rows that are done in all three steps, and how many there are. */
  readonly told: (done: number, of: number) => void;
  readonly draft: DraftIds;
}

/** Every row is read, compared and kept. */
const STEPS = 3;

const onlyOnce = (): ImportRun => ({
  signal: new AbortController().signal,
  told: () => undefined,
  draft: { pages: [] },
});

const slices = <Entry>(entries: readonly Entry[], size: number): readonly (readonly Entry[])[] =>
  Array.from({ length: Math.ceil(entries.length / size) }, (_, at) => entries.slice(at * size, (at + 1) * size));

/** Kept until two people have decided; nothing of it counts. What names the pages comes last. */
const keepDraft = async (
  { documents }: Parts,
  draft: Draft,
  compared: ComparedRegister,
  { commandId, at, on }: Envelope,
  run: ImportRun,
): Promise<void> => {
  const { importId, register, base, from, holdsFrom } = draft;
  const keeping = { keptUntilOn: keptUntilOn(on), commandId, atMs: Date.parse(at) };
  const total = compared.rows.length;
  const put = async (id: string, page: RegisterImportPage): Promise<void> => {
    run.draft.pages.push(id);
    await documents.registerImportPages.put(id, page, keeping);
  };
  const parts: RegisterPart[] = [];
  for (const together of slices(inParts(compared.rows), PAGES_AT_ONCE)) {
    run.signal.throwIfAborted();
    const made: (readonly [RegisterPart, readonly RegisterRow[]])[] = [];
    for (const rows of together) {
      // What names a part is computed from all its rows: a turn each.
      made.push([namedPart(rows), rows]);
      await nextTurn();
    }
    await Promise.all(made.map(([{ id }, rows]) => put(partPageId(importId, id), { rows })));
    parts.push(...made.map(([part]) => part));
    const kept = parts.reduce((sum, { rows }) => sum + rows, 0);
    run.told(Math.floor(((STEPS - 1) * total + kept) / STEPS), total);
  }
  const pages = slices(compared.differences, PAGE_DIFFERENCES);
  for (const [first, together] of slices(pages, PAGES_AT_ONCE).entries()) {
    run.signal.throwIfAborted();
    const numbered = together.map((differences, index) => [first * PAGES_AT_ONCE + index, differences] as const);
    await Promise.all(numbered.map(([page, differences]) => put(differencePageId(importId, page), { differences })));
    await nextTurn();
  }
  run.signal.throwIfAborted();
  const made = { register, base, from, holdsFrom, parts, pages: pages.length };
  await documents.registerImports.put(importId, made, keeping);
};

/**
 * Reads a file, compares it with the register and proposes the difference. Where a cell is refused nothing is proposed: the file
 * is mended first. @throws Refused · the reason of the signal
 */
export const importRegister = async (
  parts: Parts,
  { importId, register, from, file, sha256, by }: GivenFile,
  envelope: Envelope,
  run: ImportRun = onlyOnce(),
): Promise<ImportedFile> => {
  const { signal, told } = run;
  const onAdvance = (done: number, of: number): void => {
    told(Math.floor(done / STEPS), of);
  };
  const read = passed(await parts.readRegisterFile({ file, register }, { signal, onAdvance }));
  const standing = (await parts.documents.registers.read(register))?.state;
  const { changedFrom, holdsFrom = from, version: base = 0 } = standing ?? {};
  if (changedFrom !== undefined && from < changedFrom)
    throw refused({
      code: 'register_day_before_latest',
      detail: `the register was changed from ${changedFrom} on`,
      data: { latestOn: changedFrom },
    });
  const terms = { from, keepsAliases: !read.saysAliases };
  const compared = await compareRegister(await parts.registers.index(register), read.rows, terms, (done, of) => {
    signal.throwIfAborted();
    told(Math.floor((of + Math.min(done, of)) / STEPS), of);
  });
  const counts = { ...compared.counts, refused: read.rowsRefused };
  if (read.rowsRefused > 0 || compared.differences.length === 0)
    return { counts, refusals: read.refusals, proposal: null };
  await keepDraft(parts, { importId, register, from, base, holdsFrom }, compared, envelope, run);
  signal.throwIfAborted();
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

import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { propose, type ProposalRead, type ProposalWork } from '@huji/chassis/proposals/two-people.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { RegisterName } from '@huji/contracts/claim-adjudication/registers.ts';
import type { Hand } from '@huji/contracts/shared/hand.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { digestOf } from '../documents/decision.ts';
import { partPageId } from '../documents/register-import.ts';
import type { AdoptParts, RegisterPart } from '../domain/register/register-decider.ts';
import type { Wanted } from '../domain/register/register-proposal.ts';
import { editedPart, partOf } from '../domain/register/register-parts.ts';
import { entryOn, lastSpan, type RegisterRow, type RowEdit } from '../domain/register/register.ts';
import type { Parts } from './parts.ts';

type ImportWanted = Extract<Wanted, { type: 'import' }>;
type EditWanted = Extract<Wanted, { type: 'edit' }>;

/** What names a part, of the rows it holds. */
export const namedPart = (rows: readonly RegisterRow[]): RegisterPart => ({
  id: digestOf(rows),
  firstCode: rows[0]?.code ?? '',
  rows: rows.length,
});

const changedMeanwhile = (): Error =>
  refused({ code: 'comparison_outdated', detail: 'the register was changed since then; compare anew' });

const requireEditable = async ({ registers }: Parts, { register, edit }: EditWanted): Promise<void> => {
  const index = await registers.index(register);
  if (index.holdsFrom === null)
    throw refused({ code: 'register_not_begun', detail: 'the first rows of a register come from a file' });
  const row = index.row(edit.code);
  if (edit.type !== 'entry' && (row === undefined || entryOn(row, edit.effectiveOn) === null))
    throw refused({ code: 'register_row_unknown', detail: 'the register does not hold the row on that day' });
  const last = row && lastSpan(row);
  // What is known to hold later would be lost; an alias goes with it.
  if (edit.type !== 'alias' && last !== undefined && last.from > edit.effectiveOn)
    throw refused({
      code: 'register_day_before_latest',
      detail: `the row says something else from ${last.from} on`,
      data: { latestOn: last.from },
    });
};

/** That it could be done if it were confirmed now. @throws Refused */
const requirePossible = async (parts: Parts, wanted: Wanted): Promise<void> => {
  if (wanted.type === 'edit') return requireEditable(parts, wanted);
  const standing = (await parts.documents.registers.read(wanted.register))?.state;
  if ((standing?.version ?? 0) !== wanted.base) throw changedMeanwhile();
  if ((await parts.documents.registerImports.read(wanted.importId)) === null) throw changedMeanwhile();
};

const PARTS_AT_ONCE = 20;

/** The parts of the import become parts of the register; only what names them makes them count. */
const importedParts = async (
  { documents }: Parts,
  { importId }: ImportWanted,
  envelope: Envelope,
): Promise<Omit<AdoptParts, 'base'>> => {
  const made = await documents.registerImports.read(importId);
  if (made === null) throw changedMeanwhile();
  const { parts, holdsFrom, from } = made;
  await inParallel(parts, PARTS_AT_ONCE, async ({ id }) => {
    const [page = null] = await documents.registerImportPages.readMany([partPageId(importId, id)]);
    // A part that stood before is not among the pages of the import.
    if (page === null || !('rows' in page)) return;
    await documents.registerParts.putOnce(id, { rows: page.rows }, envelope);
  });
  return { type: 'adopt', parts, holdsFrom, from };
};

/** A change of one row writes the part it stands in. */
const editedParts = async (
  { documents, registers }: Parts,
  register: RegisterName,
  edit: RowEdit,
  envelope: Envelope,
): Promise<AdoptParts> => {
  const standing = (await documents.registers.read(register))?.state;
  const { holdsFrom } = standing ?? {};
  if (standing === undefined || holdsFrom === undefined)
    throw refused({ code: 'register_not_begun', detail: 'the first rows of a register come from a file' });
  // The code as it stands: whoever typed it may have written it another way.
  const code = (await registers.index(register)).row(edit.code)?.code ?? edit.code;
  const at = partOf(standing.parts, code);
  const [body] = await documents.registerParts.readMany([standing.parts[at]?.id ?? '']);
  const made = editedPart(body?.rows ?? [], { ...edit, code });
  await Promise.all(made.map((rows) => documents.registerParts.putOnce(namedPart(rows).id, { rows }, envelope)));
  const parts = [...standing.parts.slice(0, at), ...made.map(namedPart), ...standing.parts.slice(at + 1)];
  return { type: 'adopt', base: standing.version, parts, holdsFrom, from: edit.effectiveOn };
};

const carryOut = async (parts: Parts, wanted: Wanted, envelope: Envelope): Promise<void> => {
  const { register } = wanted;
  const heard = withAudit(envelope, {
    stream: `register/${register}`,
    action: wanted.type === 'import' ? 'register-imported' : 'register-edited',
    data:
      wanted.type === 'import'
        ? { ...wanted.counts, effectiveOn: wanted.effectiveOn, sha256: wanted.sha256 }
        : { effectiveOn: wanted.edit.effectiveOn },
  });
  if (wanted.type === 'import') {
    const adopt = { ...(await importedParts(parts, wanted, envelope)), base: wanted.base };
    obeyed(await parts.documents.registers.execute(register, adopt, heard));
    return;
  }
  // Another edit may come between: the part is made anew from what stands then.
  const gather = async () => ok(await editedParts(parts, register, wanted.edit, envelope));
  obeyed(await parts.documents.registers.executeGathered(register, gather, heard));
};

/** What two people do with a proposal about a register. */
export const proposalWork = (parts: Parts): ProposalWork<Wanted> => ({
  service: 'register',
  proposals: parts.documents.registerProposals,
  clock: parts.clock,
  ownEnvelope: parts.ownEnvelope,
  duties: parts.duties,
  requirePossible: (wanted) => requirePossible(parts, wanted),
  carryOut: (_proposalId, wanted, envelope) => carryOut(parts, wanted, envelope),
});

/** Another person of the office confirms it. @throws Refused what is not possible now */
export const proposeRegister = (
  parts: Parts,
  { proposalId, wanted, by }: { readonly proposalId: string; readonly wanted: Wanted; readonly by: Hand },
  envelope: Envelope,
): Promise<ProposalRead<Wanted>> => propose(proposalWork(parts), { proposalId, what: wanted, by }, envelope);

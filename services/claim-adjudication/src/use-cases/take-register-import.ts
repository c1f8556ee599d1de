import type { LongWorkReply } from '@huji/contracts/shared/long-work.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { RegisterName } from '@huji/contracts/claim-adjudication/registers.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { Refused } from '@huji/chassis/http/refused.ts';
import { endProposal } from '@huji/chassis/proposals/two-people.ts';
import type { WorkLane } from '@huji/chassis/work/long-work.ts';
import type { Job, WorkEnd, WorkHand } from '@huji/chassis/work/work-in-hand.ts';
import { outcomePageId } from '../documents/register-import.ts';
import type { RegisterImportOutcome } from '../domain/register/register-import.ts';
import { type DraftIds, type GivenFile, importRegister, keptUntilOn } from './import-register.ts';
import { forgetDraft } from './forget-draft.ts';
import type { Parts } from './parts.ts';
import { proposalWork } from './propose-register.ts';

/** One large file of a register at a time. */
const registerLane = (register: RegisterName): WorkLane => ({
  name: `register/${register}`,
  max: 1,
  code: 'register_import_running',
});

const keepOutcome = async (
  { documents }: Parts,
  importId: string,
  outcome: RegisterImportOutcome,
  { commandId, at, on }: Envelope,
): Promise<void> => {
  const keeping = { keptUntilOn: keptUntilOn(on), commandId: `${commandId}:outcome`, atMs: Date.parse(at) };
  await documents.registerImportPages.put(outcomePageId(importId), { outcome }, keeping);
};

/** The file stays in memory: should the process end, whoever sent it sends it again (decision 0140). */
const importJob = (parts: Parts, given: GivenFile, envelope: Envelope): Job => {
  const { importId, register, by } = given;
  const whose = { register, begunBy: by.subject };
  const draft: DraftIds = { pages: [] };
  let isProposed = false;
  const work = async ({ signal, told }: WorkHand): Promise<void> => {
    try {
      const { counts, refusals, proposal } = await importRegister(parts, given, envelope, { signal, told, draft });
      isProposed = proposal !== null;
      const rows = counts.added + counts.changed + counts.ended + counts.unchanged + counts.refused;
      told(rows, rows);
      const made = { ok: true, counts, refusals, proposalId: proposal?.proposalId ?? null } as const;
      await keepOutcome(parts, importId, { ...whose, ...made }, envelope);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { code, detail, data } = error.refusal;
      await keepOutcome(parts, importId, { ...whose, ok: false, code, detail, ...present({ data }) }, envelope);
      throw error;
    }
  };
  const ended = async (state: WorkEnd): Promise<void> => {
    if (state === 'done') return;
    const ending = { ...envelope, commandId: `${envelope.commandId}:${state}` };
    // It was proposed in the moment in which it was cancelled: whoever cancels takes that back too.
    const mine = { proposalId: importId, by, ifMatch: undefined };
    if (isProposed) await endProposal(proposalWork(parts), mine, { type: 'withdraw' }, ending);
    await forgetDraft(parts, importId, draft, ending);
  };
  return { work, ended };
};

/** A large file is read, compared and proposed after the answer. @throws TooBusy `register_import_running` · Unavailable */
export const takeRegisterImport = async (
  parts: Parts,
  given: GivenFile,
  envelope: Envelope,
): Promise<LongWorkReply> => {
  const { importId: workId, register } = given;
  const begun = { workId, type: 'import-register', lane: registerLane(register) };
  if (await parts.work.begin(begun, envelope)) parts.work.carryOut(begun, envelope, importJob(parts, given, envelope));
  return parts.work.read(workId, { subject: envelope.actor, seesAll: false });
};

import { proposalFields } from '@huji/chassis/proposals/proposal-reply.ts';
import type { ProposalRead } from '@huji/chassis/proposals/two-people.ts';
import type { RegisterProposalReply } from '@huji/contracts/claim-adjudication/register-schemas.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Wanted } from '../domain/register/register-proposal.ts';
import { entryOn, type RowEdit } from '../domain/register/register.ts';
import type { Parts } from '../use-cases/parts.ts';
import { entryReply } from './register.reply.ts';

const editReply = (edit: RowEdit) => (edit.type === 'entry' ? { ...edit, entry: entryReply(edit.entry) } : edit);

const wantedReply = async (parts: Parts, wanted: Wanted): Promise<RegisterProposalReply['wanted']> => {
  if (wanted.type === 'import') {
    const { base: _, ...shown } = wanted;
    return shown;
  }
  const { type, register, edit, reason } = wanted;
  const row = (await parts.registers.index(register)).row(edit.code);
  const before = row && entryOn(row, edit.effectiveOn);
  return {
    type,
    register,
    edit: editReply(edit),
    reason,
    ...present({ before: before == null ? undefined : entryReply(before) }),
  };
};

export const registerProposalReply = async (
  parts: Parts,
  { proposalId, state }: Omit<ProposalRead<Wanted>, 'revision'>,
): Promise<RegisterProposalReply> => ({
  ...proposalFields(proposalId, state, parts.clock.today()),
  wanted: await wantedReply(parts, state.what),
});

export const proposalLocation = (proposalId: string): string => `/v1/register-proposals/${proposalId}`;

import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposeRegisterEdit } from '@huji/contracts/claim-adjudication/register-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import { registerCode } from '../domain/register/register-names.ts';
import type { Wanted } from '../domain/register/register-proposal.ts';
import { entryOf, type RowEdit } from '../domain/register/register.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposeRegister } from '../use-cases/propose-register.ts';
import { proposalLocation, registerProposalReply } from './register-proposal.reply.ts';

export const bindProposeRegisterEdit = (parts: Parts): BoundOperation =>
  handle(proposeRegisterEdit, async ({ params: { register }, body, principal, envelope, idFor }) => {
    const { edit: asked, reason } = body;
    const code = registerCode(asked.code);
    const edit: RowEdit = asked.type === 'entry' ? { ...asked, code, entry: entryOf(asked.entry) } : { ...asked, code };
    const wanted: Wanted = { type: 'edit', register, edit, reason };
    const proposalId = idFor('register-proposal');
    const read = await proposeRegister(parts, { proposalId, wanted, by: handOf(principal) }, envelope);
    const location = proposalLocation(proposalId);
    return { body: await registerProposalReply(parts, read), revision: read.revision, location };
  });

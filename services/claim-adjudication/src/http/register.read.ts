import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { readRegister } from '@huji/contracts/claim-adjudication/register-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { registerReply } from './register.reply.ts';

export const bindReadRegister = (parts: Parts): BoundOperation =>
  handle(readRegister, async ({ params: { register } }) => ({
    body: registerReply(register, (await parts.documents.registers.read(register))?.state),
  }));

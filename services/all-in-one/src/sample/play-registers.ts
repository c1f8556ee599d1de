import { createHash } from 'node:crypto';
import { confirmRegisterProposal, importRegister } from '@huji/contracts/claim-adjudication/register-http.ts';
import { REGISTERS } from '@huji/contracts/claim-adjudication/registers.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Desk } from './desk.ts';
import type { SampleOffice } from './office.ts';
import { ACCOUNTANT, OFFICE_HEAD } from './people.ts';
import { REGISTERS_FROM, sampleRegister } from './registers.ts';

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}

/** Both registers are imported by one and confirmed by the other. Played again, what stands is left as it is. */
export const adoptRegisters = async (desk: Desk, { key }: SampleOffice): Promise<void> => {
  for (const register of REGISTERS) {
    const bytes = Buffer.from(sampleRegister(register), 'utf8');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const made = await desk.call(ACCOUNTANT, importRegister, {
      params: { register },
      query: { effectiveOn: civilDate(REGISTERS_FROM) },
      key: key('register', register),
      body: { contentType: 'text/csv', sha256, bytes: bytes.length, content: once(bytes) },
    });
    // The excerpt is a small file, so that what came of it is the answer.
    if (!('counts' in made) || made.proposal?.state !== 'pending') continue;
    const { proposalId } = made.proposal;
    await desk.call(OFFICE_HEAD, confirmRegisterProposal, {
      params: { proposalId },
      key: key('register-confirmed', register),
    });
  }
};

import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { type FieldCipher, PersonErased, SealBroken } from '@huji/chassis/security/field-cipher.ts';
import { readAuditEntries } from '@huji/chassis/security/read-audit-entries.ts';
import type { Documents } from '../documents/documents.ts';
import { accountWitness, isSealedAsFound } from '../documents/payee.ts';
import type { Payee } from '../domain/payee.ts';

interface Proof {
  readonly documents: Pick<Documents, 'payees'>;
  readonly store: DocumentStore;
  readonly cipher: FieldCipher;
}

const ACTIONS = ['payee-registered', 'account-changed'];

/** Of an erased owner nobody can open the account, and nothing is paid to it. */
const sealFaults = async ({ cipher }: Proof, { account }: Payee): Promise<readonly string[]> => {
  try {
    return (await isSealedAsFound(cipher, account)) ? [] : ['is found by another account than it holds'];
  } catch (error) {
    if (error instanceof PersonErased) return [];
    if (error instanceof SealBroken) return ['holds an account that cannot be opened'];
    throw error;
  }
};

/** What was said last is what stands; of before accounts were told the audit log knows none. */
const witnessFaults = async ({ store, cipher }: Proof, { payeeId, account }: Payee): Promise<readonly string[]> => {
  const entries = await readAuditEntries(store, `payee/${payeeId}`);
  const said = entries.findLast(({ action }) => ACTIONS.includes(action))?.data?.['account'];
  return said === undefined || said === accountWitness(cipher, payeeId, account)
    ? []
    : ['holds another account than the audit log saw'];
};

/** Every payee: the account it is paid to is the one that its owner said. Reads only. */
export async function* provePayees(parts: Proof): AsyncGenerator<readonly string[], void, undefined> {
  for await (const { id, state } of parts.documents.payees.walk()) {
    const faults = [...(await sealFaults(parts, state)), ...(await witnessFaults(parts, state))];
    yield faults.map((fault) => `payee ${id} ${fault}`);
  }
}

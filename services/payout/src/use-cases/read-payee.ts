import type { Payee } from '../domain/payee.ts';
import type { Parts } from './parts.ts';

/** The payee as it stands; null where none is registered yet. */
export const readPayee = async ({ documents }: Parts, payeeId: string): Promise<Payee | null> =>
  (await documents.payees.read(payeeId))?.state ?? null;

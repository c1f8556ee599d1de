import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { ownAccountRegistered } from '@huji/contracts/payout/events.ts';
import type { OwnAccount } from '../domain/own-account.ts';
import type { Parts } from './parts.ts';

/** @throws Refused when it is registered otherwise */
export const registerOwnAccount = async (
  { documents, audit }: Parts,
  own: Omit<OwnAccount, 'registeredOn'>,
  envelope: Envelope,
): Promise<void> => {
  const { account } = own;
  const registeredOn = envelope.on;
  const messages = [{ contract: ownAccountRegistered, key: account, data: { account, registeredOn } }];
  const options = { index: { name: account }, messages };
  if ((await documents.ownAccounts.putOnce(account, { ...own, registeredOn }, envelope, options)) === 'differs')
    throw refused({ code: 'own_account_differs', detail: 'the account is registered with another number or purpose' });
  await audit.record(auditBy(envelope, `own-account/${account}`, 'own-account-registered'));
};

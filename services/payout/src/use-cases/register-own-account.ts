import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { ownAccountRegistered } from '@huji/contracts/payout/events.ts';
import type { OwnAccount } from '../domain/own-account.ts';
import type { Parts } from './parts.ts';

/** @throws Refused when it is registered otherwise */
export const registerOwnAccount = async (
  { documents }: Parts,
  own: Omit<OwnAccount, 'registeredOn'>,
  envelope: Envelope,
): Promise<void> => {
  const { account } = own;
  const registeredOn = envelope.on;
  const messages = [{ contract: ownAccountRegistered, key: account, data: { account, registeredOn } }];
  const options = { index: { name: account }, messages };
  const told = withAudit(envelope, { stream: `own-account/${account}`, action: 'own-account-registered' });
  if ((await documents.ownAccounts.putOnce(account, { ...own, registeredOn }, told, options)) === 'differs')
    throw refused({ code: 'own_account_differs', detail: 'the account is registered with another number or purpose' });
};

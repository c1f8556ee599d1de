import { sourcePosition } from '@huji/chassis/events/cloud-event-binding.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { type ViewRow, ViewStore } from '@huji/chassis/persistence/view-store.ts';
import type { FraudFlag } from '@huji/contracts/rulebooks/rule-book.ts';
import type { PayeeRegistered } from '@huji/contracts/payout/events.ts';
import type { CloudEvent } from '@huji/contracts/shared/event-contract.ts';

/** What adjudication may know of a person's account: whether two people share it, and whether the name fits. */
export interface PayeeAccount {
  readonly personId: string;
  readonly nameMatches: boolean;
  readonly fingerprint: string;
}

export const openPayeeAccounts = (store: DocumentStore) =>
  new ViewStore<PayeeAccount>(store, { view: 'payee-account', indexes: ['fingerprint'] });

export const payeeAccountRow = (event: CloudEvent<PayeeRegistered>): ViewRow<PayeeAccount> => {
  const { personId, fingerprint, nameMatches } = event.data;
  return {
    id: personId,
    ...sourcePosition(event.id),
    row: { personId, nameMatches, fingerprint },
    index: { fingerprint },
  };
};

/** Clause `review`: reasons to look twice that come from the account; none while no account is known. */
export const accountFlags = async (view: ViewStore<PayeeAccount>, personId: string): Promise<FraudFlag[]> => {
  const account = await view.get(personId);
  if (account === null) return [];
  const { rows } = await view.find({ field: 'fingerprint', equals: account.fingerprint, max: 2 });
  return [
    ...(rows.some(({ row }) => row.personId !== personId) ? (['shared-account'] as const) : []),
    ...(account.nameMatches ? [] : (['account-name'] as const)),
  ];
};

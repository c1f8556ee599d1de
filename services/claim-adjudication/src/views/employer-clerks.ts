import { sourcePosition } from '@huji/chassis/events/cloud-event-binding.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { type ViewRow, ViewStore } from '@huji/chassis/persistence/view-store.ts';
import { isActingClerk } from '@huji/contracts/enrollment/acting-clerk.ts';
import type { EmployerClerkBound } from '@huji/contracts/enrollment/events.ts';
import type { CloudEvent } from '@huji/contracts/shared/event-contract.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';

/** Who was bound to an employer last, as enrollment said it. */
export interface EmployerClerk {
  readonly clerk: string;
}

export const openEmployerClerks = (store: DocumentStore) =>
  new ViewStore<EmployerClerk>(store, { view: 'employer-clerk', indexes: [] });

export const employerClerkRow = ({ id, data }: CloudEvent<EmployerClerkBound>): ViewRow<EmployerClerk> => ({
  id: data.employerId,
  ...sourcePosition(id),
  row: { clerk: data.clerk },
  index: {},
});

export const actsFor = async (
  clerks: ViewStore<EmployerClerk>,
  principal: Principal,
  employerId: string,
): Promise<boolean> => isActingClerk(principal, employerId, (await clerks.get(employerId))?.clerk ?? null);

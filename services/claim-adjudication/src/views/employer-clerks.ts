import { sourcePosition } from '@huji/chassis/events/cloud-event-binding.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { type ViewRow, ViewStore } from '@huji/chassis/persistence/view-store.ts';
import { hasActedFor, isActingClerk } from '@huji/contracts/enrollment/acting-clerk.ts';
import type { EmployerClerkBound } from '@huji/contracts/enrollment/events.ts';
import type { CloudEvent } from '@huji/contracts/shared/event-contract.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';

/** Who was bound to an employer last, as enrollment said it. */
export interface EmployerClerk {
  readonly clerk: string;
  /** Persons known to act or to have acted for it. */
  readonly people?: readonly string[];
}

export const openEmployerClerks = (store: DocumentStore) =>
  new ViewStore<EmployerClerk>(store, { view: 'employer-clerk', indexes: [] });

export const employerClerkRow = ({ id, data }: CloudEvent<EmployerClerkBound>): ViewRow<EmployerClerk> => ({
  id: data.employerId,
  ...sourcePosition(id),
  row: present({ clerk: data.clerk, people: data.people }),
  index: {},
});

export const actsFor = async (
  clerks: ViewStore<EmployerClerk>,
  principal: Principal,
  employerId: string,
): Promise<boolean> => isActingClerk(principal, employerId, (await clerks.get(employerId))?.clerk ?? null);

/** Clerk now or before, or named by the token: by account and by person. */
export const hasPartIn = async (
  clerks: ViewStore<EmployerClerk>,
  principal: Principal,
  employerId: string,
): Promise<boolean> => hasActedFor(principal, employerId, await clerks.get(employerId));

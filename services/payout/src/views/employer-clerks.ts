import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { ViewStore } from '@huji/chassis/persistence/view-store.ts';
import { isActingClerk } from '@huji/contracts/enrollment/acting-clerk.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';

/** Who was bound to an employer last, as enrollment said it. */
export interface EmployerClerk {
  readonly clerk: string;
  /** Persons known to act or to have acted for it. */
  readonly people?: readonly string[];
}
export type EmployerClerks = ViewStore<EmployerClerk>;

export const openEmployerClerks = (store: DocumentStore): EmployerClerks =>
  new ViewStore<EmployerClerk>(store, { view: 'payee-clerk', indexes: [] });

export const actsFor = async (clerks: EmployerClerks, principal: Principal, employerId: string): Promise<boolean> =>
  isActingClerk(principal, employerId, (await clerks.get(employerId))?.clerk ?? null);

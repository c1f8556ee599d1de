import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { sourcePosition } from '@huji/chassis/events/cloud-event-binding.ts';
import type { ViewStore } from '@huji/chassis/persistence/view-store.ts';
import { isActingClerk } from '@huji/contracts/enrollment/acting-clerk.ts';
import { employerClerkBound } from '@huji/contracts/enrollment/events.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';

/** Who was bound to an employer last, as enrollment said it. */
export interface EmployerClerk {
  readonly clerk: string;
}
export type EmployerClerks = ViewStore<EmployerClerk>;

export const EMPLOYER_CLERKS = { view: 'payee-clerk', indexes: [] } as const;

export const onEmployerClerkBound = (clerks: EmployerClerks): Reaction =>
  reaction(employerClerkBound, async (event) => {
    const { employerId, clerk } = event.data;
    await clerks.project([{ id: employerId, ...sourcePosition(event.id), row: { clerk }, index: {} }]);
  });

export const actsFor = async (clerks: EmployerClerks, principal: Principal, employerId: string): Promise<boolean> =>
  isActingClerk(principal, employerId, (await clerks.get(employerId))?.clerk ?? null);

import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { ACTING_FOR } from '@huji/contracts/shared/deputising.ts';
import type { Principal, Role } from '@huji/contracts/shared/roles.ts';
import { refused } from '../http/refused.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { ViewStore } from '../persistence/view-store.ts';
import type { StaffDuties } from './duties.ts';

/** By which somebody acts for whoever is away. */
export interface DeputyGrant {
  readonly subject: string;
  readonly personId: string;
  /** Account of whoever is away. */
  readonly absent: string;
  readonly role: Role;
  readonly societies: readonly string[];
  readonly firstOn: CivilDate;
  readonly lastOn: CivilDate;
}

/** The grant of that id, as the service knows it; null where there is none. */
export type ReadDeputy = (deputyId: string) => Promise<DeputyGrant | null>;

/** What a service knows of deputies by hearing of them. */
export type Deputies = ViewStore<DeputyGrant>;

export const openDeputies = (store: DocumentStore, service: string): Deputies =>
  new ViewStore<DeputyGrant>(store, { view: `${service}-deputy-grant`, indexes: [] });

const isInForce = ({ firstOn, lastOn }: DeputyGrant, on: CivilDate): boolean => firstOn <= on && on <= lastOn;

interface Deputising {
  readonly readDeputy: ReadDeputy;
  readonly duties: StaffDuties;
  readonly on: CivilDate;
}

/**
 * Who acts when the request names a grant: the deputy, with the post and the societies of the grant and nothing of their own;
 * what they hold beside it must go together with it.
 * @throws Refused `deputy_not_in_force` · `roles_incompatible`
 */
export const actAsDeputy = async (
  principal: Principal,
  deputyId: string,
  { readDeputy, duties, on }: Deputising,
): Promise<Principal> => {
  const { subject, personId, roles } = principal;
  const grant = await readDeputy(deputyId);
  if (grant?.subject !== subject || grant.personId !== personId || !isInForce(grant, on))
    throw refused({
      code: 'deputy_not_in_force',
      detail: `${ACTING_FOR} names no grant by which the caller stands in for somebody today`,
    });
  const { role, societies, absent } = grant;
  duties.admit({ ...principal, societies, roles: [...new Set([...roles, role])] }, on);
  return { ...principal, roles: [role], societies, employerIds: [], actingFor: { subject: absent, ownRoles: roles } };
};

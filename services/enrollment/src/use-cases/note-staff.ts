import { keptUntil } from '@huji/chassis/aggregate/command-memory.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { unlessErased } from '@huji/chassis/security/unless-erased.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { staffId } from '../documents/staff.ts';
import { DEPUTY_DAYS_MAX } from '../domain/deputy-days.ts';
import type { KnownStaff, Staff } from '../domain/staff.ts';
import { isAsKnown } from '../domain/staff-decider.ts';
import type { Parts } from './parts.ts';

/** After the day on which they came last, where the duties of the day do not say: as long as the longest deputy's grant. */
const KEPT_DAYS = DEPUTY_DAYS_MAX;

/** As the token says it, nothing sealed. */
export interface NotedStaff extends Pick<KnownStaff, 'subject' | 'personId' | 'roles' | 'societies'> {
  readonly name: string | undefined;
}

/** A name that is the same stays sealed as it stands: two seals of one text differ. */
const sealedName = async ({ cipher }: Pick<Parts, 'cipher'>, { name, personId }: NotedStaff, standing: Staff) => {
  if (name === undefined) return null;
  const former = standing?.personId === personId ? standing.name : null;
  if (former !== null && (await unlessErased(cipher.open(former))) === name) return former;
  return unlessErased(cipher.seal(personId, name));
};

/** Writes down who came, at most once a day for each account that did not change; the audit log hears of it before. */
export const noteStaff = async (parts: Parts, noted: NotedStaff, envelope: Envelope): Promise<void> => {
  const { subject, personId, roles, societies } = noted;
  const { at, on: seenOn } = envelope;
  const id = staffId(subject);
  const days = parts.duties.inForce(seenOn).retention?.staffDays ?? KEPT_DAYS;
  const gather = async (standing: Staff) => {
    const name = await sealedName(parts, noted, standing);
    const staff = { subject, personId, name, roles, societies, seenOn, keptUntil: keptUntil(at, days) };
    // What is forgotten by its age says nothing of its own.
    if (!isAsKnown(standing, staff))
      await parts.audit.record(auditBy(envelope, `staff/${id}`, 'staff-noted', { roles: roles.join(',') }));
    return ok({ type: 'note' as const, staff });
  };
  obeyed(await parts.documents.staff.executeGathered(id, gather, envelope));
};

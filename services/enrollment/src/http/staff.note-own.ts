import { noteOwnStaff } from '@huji/contracts/enrollment/staff-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { noteStaff } from '../use-cases/note-staff.ts';
import type { Parts } from '../use-cases/parts.ts';

/** Everything of it stands in the token: nobody says of themselves what they are called. */
export const bindNoteOwnStaff = (parts: Parts): BoundOperation =>
  handle(noteOwnStaff, async ({ principal, envelope }) => {
    const { subject, personId = '', name, societies = [], actingFor } = principal;
    const roles = principal.roles.filter((role) => role !== 'member');
    if (actingFor === undefined) await noteStaff(parts, { subject, personId, name, roles, societies }, envelope);
    return { body: { subject, personId, roles, societies: [...societies], seenOn: envelope.on, ...present({ name }) } };
  });

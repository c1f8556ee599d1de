import type { StaffReply } from '@huji/contracts/enrollment/staff-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { unlessErased } from '@huji/chassis/security/unless-erased.ts';
import type { KnownStaff } from '../domain/staff.ts';
import type { Parts } from '../use-cases/parts.ts';

/** Whoever was erased is an account and its posts, without a name. */
export const staffReply = async (
  { cipher }: Pick<Parts, 'cipher'>,
  { subject, personId, name, roles, societies, seenOn }: KnownStaff,
): Promise<StaffReply> => {
  const opened = name === null ? null : await unlessErased(cipher.open(name));
  return {
    ...{ subject, personId, roles: [...roles], societies: [...societies], seenOn },
    ...present({ name: opened ?? undefined }),
  };
};

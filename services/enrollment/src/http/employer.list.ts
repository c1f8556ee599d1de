import { listEmployers } from '@huji/contracts/enrollment/employer-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Employer } from '../domain/employer.ts';
import { findEmployers } from '../use-cases/find-employers.ts';
import type { Parts } from '../use-cases/parts.ts';
import { isClerkOf, isOfficer, seesEmployer } from './employer.access.ts';
import { employerReply } from './employer.reply.ts';

type Found = { readonly id: string; readonly state: Employer } | null;

const replies = (found: readonly Found[]) =>
  found.flatMap((each) => (each === null || each.state === null ? [] : [employerReply(each.id, each.state)]));

export const bindListEmployers = (parts: Parts): BoundOperation =>
  handle(listEmployers, async ({ query: { uscc, awaiting, offered, cursor, limit }, principal }) => {
    const { documents, ids } = parts;
    const { employers } = documents;
    if (awaiting !== undefined && isOfficer(principal)) {
      const asked = { field: 'awaitingSince', cursor: cursor ?? null, max: limit } as const;
      const page = await findEmployers(parts, asked);
      const waiting = page.rows.map(({ employerId, employer }) => employerReply(employerId, employer));
      return { body: { employers: waiting, cursor: page.cursor } };
    }
    if (offered !== undefined) {
      const page = await employers.find({
        field: 'offeredTo',
        equals: principal.subject,
        cursor: cursor ?? null,
        max: limit,
      });
      return { body: { employers: replies(page.rows), cursor: page.cursor } };
    }
    const isHere = (found: Found): boolean =>
      found?.state != null &&
      ((isOfficer(principal) && seesEmployer(principal, found.state)) || isClerkOf(found.id, found.state, principal));
    if (uscc !== undefined) {
      const found = await employers.read(ids.derivedId('employer', uscc));
      return { body: { employers: replies([found].filter(isHere)), cursor: null } };
    }
    if (isOfficer(principal)) {
      const page = await employers.find({ field: 'uscc', from: '', cursor: cursor ?? null, max: limit });
      return { body: { employers: replies(page.rows.filter(isHere)), cursor: page.cursor } };
    }
    const bound = await employers.find({
      field: 'clerk',
      equals: principal.subject,
      cursor: cursor ?? null,
      max: limit,
    });
    // Employers the token names, that have no bound clerk yet, come with the first page.
    const named = cursor === undefined ? await employers.readMany(principal.employerIds) : [];
    const more = named.filter((each) => isHere(each) && !bound.rows.some(({ id }) => id === each?.id));
    return { body: { employers: replies([...bound.rows, ...more]), cursor: bound.cursor } };
  });

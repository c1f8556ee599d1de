import { listEmployersNamed } from '@huji/contracts/enrollment/employer-http.ts';
import { foldName } from '@huji/contracts/shared/folded-name.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { findEmployers } from '../use-cases/find-employers.ts';
import type { Parts } from '../use-cases/parts.ts';
import { seesEmployer } from './employer.access.ts';
import { employerReply } from './employer.reply.ts';

/** After every text that begins as another one does, in the order of UTF-8 bytes. */
const LAST = '\u{10ffff}';

export const bindListEmployersNamed = (parts: Parts): BoundOperation =>
  handle(listEmployersNamed, async ({ body: { name }, query: { cursor = null, limit: max }, principal }) => {
    const from = foldName(name);
    if (from === '') return { body: { employers: [], cursor: null } };
    const page = await findEmployers(parts, { field: 'name', from, to: `${from}${LAST}`, cursor, max });
    const employers = page.rows
      .filter(({ employer }) => seesEmployer(principal, employer))
      .map(({ employerId, employer }) => employerReply(employerId, employer));
    return { body: { employers, cursor: page.cursor } };
  });

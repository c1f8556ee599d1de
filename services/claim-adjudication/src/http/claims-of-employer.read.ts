import { forbidden } from '@huji/chassis/http/refused.ts';
import { handle } from '@huji/chassis/http/operation-router.ts';
import { doneSoon } from '@huji/chassis/resilience/done-soon.ts';
import { readClaimsOfEmployer as contract } from '@huji/contracts/claim-adjudication/claims-of-employer-http.ts';
import { shownClaims } from '../domain/claim/claims-of-employer.ts';
import { SMALLEST_CELL } from '../domain/claim/claims-overview-cells.ts';
import { countClaimsOfEmployer } from '../use-cases/count-claims-of-employer.ts';
import { noteEmployers } from '../use-cases/note-employers.ts';
import type { Parts } from '../use-cases/parts.ts';
import { actsFor } from '../views/employer-clerks.ts';
import { STEPS } from './claim.reply.ts';

/** From the kept count of the employer, for whoever acts for it. */
export const bindReadClaimsOfEmployer = (parts: Parts) => {
  const counted = countClaimsOfEmployer(parts);
  return handle(contract, async ({ params: { employerId }, principal }) => {
    if (!(await actsFor(parts.views.employerClerks, principal, employerId)))
      throw forbidden('claims of the staff are counted for whoever acts for the employer');
    const smallest = SMALLEST_CELL;
    const complete = await doneSoon(
      parts.notedEmployers(() => noteEmployers(parts)),
      (error) => {
        parts.logger.warn('for whom claims of before count is not noted yet', {}, error);
      },
    );
    if (!complete) return { body: { smallest, shown: null, complete } };
    const { shown } = await counted(employerId);
    if (shown === null) return { body: { smallest, shown, complete } };
    const { total, byState } = shownClaims(shown.counts);
    const cells = byState.map(({ state, count }) => ({ state, step: STEPS[state].step, count }));
    return { body: { smallest, shown: { countedOn: shown.on, claims: total, byState: cells }, complete } };
  });
};

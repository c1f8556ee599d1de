import { handle } from '@huji/chassis/http/operation-router.ts';
import { seesSocieties } from '@huji/chassis/security/authorization.ts';
import {
  PARTICIPATION_MONTHS,
  readParticipationFigures as contract,
} from '@huji/contracts/enrollment/participation-http.ts';
import { addMonths, civilDate } from '@huji/contracts/shared/civil-date.ts';
import { figuresFrom, monthOf } from '../domain/participation-tally.ts';
import { countParticipation } from '../use-cases/count-participation.ts';
import type { Parts } from '../use-cases/parts.ts';

/** From the kept count: no batch is opened. */
export const bindReadParticipationFigures = (parts: Pick<Parts, 'documents' | 'clock'>) => {
  const counted = countParticipation(parts);
  return handle(contract, async ({ envelope: { on }, principal }) => {
    const from = monthOf(addMonths(civilDate(`${monthOf(on)}-01`), 1 - PARTICIPATION_MONTHS));
    const figures = figuresFrom(await counted(), from).filter(({ society }) => seesSocieties(principal, [society]));
    return { body: { figures: [...figures] } };
  });
};

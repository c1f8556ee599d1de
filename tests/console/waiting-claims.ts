import { oneAddress } from '@huji/all-in-one/addresses.ts';
import { openDesk } from '@huji/all-in-one/sample/desk.ts';
import { everyRow } from '@huji/all-in-one/sample/every-row.ts';
import { memberOf, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { listClaims, submitOwnClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { addDays, civilDate } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { stayOn } from './stay-on.ts';

const AT_ONCE = 8;
const PERSONS_MAX = 50;

/** Files claims of the sample's members until so many wait for a reviewer; the day is the office's. */
export const fileUntilWaiting = async (url: string, wanted: number): Promise<void> => {
  const addresses = oneAddress(url);
  const desk = openDesk(addresses, developmentSignIn(addresses));
  const today = civilDate(((await (await fetch(`${url}/dev/business-date`)).json()) as { readonly on: string }).on);
  const waiting = async (): Promise<number> => {
    const rows = await everyRow(async (cursor) => {
      const query = present({ state: 'in-review' as const, limit: 200, cursor });
      const page = await desk.call(SUPERVISOR, listClaims, { query });
      return { rows: page.claims, cursor: page.cursor };
    });
    return rows.length;
  };
  const { claims } = await desk.call(SUPERVISOR, listClaims, { query: { state: 'paid', limit: 200 } });
  const stays = claims.filter(({ event }) => event === 'stay');
  const persons = [...new Set(stays.map(({ personId }) => personId))].slice(0, PERSONS_MAX);
  if (persons.length === 0) throw new Error('nobody of the sample office was paid for a stay');
  for (let round = 1, missing = wanted - (await waiting()); missing > 0; round += 1) {
    if (round > wanted) throw new Error('members’ claims do not come to the reviewers');
    const filing = persons.slice(0, missing);
    await inParallel(filing, AT_ONCE, async (personId) => {
      const receipt = `WAIT-${String(round)}-${personId.slice(0, 8)}`;
      const body = stayOn(addDays(today, -2 * round), receipt);
      await desk.call(memberOf(personId), submitOwnClaim, { body, key: receipt });
    });
    await desk.drain();
    missing = wanted - (await waiting());
  }
};

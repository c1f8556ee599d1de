import { call, turn } from './office.ts';

/** Tokens of those who look. */
interface Readers {
  readonly supervisor: string;
  readonly accountant: string;
}

/** Options of a scenario of people who look at pages; it runs `reading`. */
export const readers = (perSecond: number, from: number, seconds: number) => ({
  exec: 'reading',
  executor: 'constant-arrival-rate',
  rate: perSecond,
  timeUnit: '1s',
  duration: `${String(seconds)}s`,
  startTime: `${String(from)}s`,
  preAllocatedVUs: 20,
  maxVUs: 100,
});

/** One page after the other: queues, the overview, the funds. */
export const reading = ({ supervisor, accountant }: Readers): void => {
  const pages = [
    () => call('listClaims', { token: supervisor, query: { state: 'in-review', limit: 50 } }),
    () => call('readClaimsOverview', { token: supervisor }),
    () => call('listClaims', { token: supervisor, query: { state: 'approved', limit: 50 } }),
    () => call('listOrders', { token: accountant, query: { state: 'ordered', limit: 50 } }),
    () => call('listFunds', { token: accountant, query: { limit: 50 } }),
  ];
  pages[turn() % pages.length]?.();
};

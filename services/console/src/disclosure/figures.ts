import { Unavailable } from '@huji/chassis/resilience/unavailable.ts';
import { readClaimsOverview } from '@huji/contracts/claim-adjudication/claims-overview-http.ts';
import { readFundsOverview } from '@huji/contracts/payout/funds-overview-http.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import type { z } from 'zod';

const RETRY_SECONDS = 5;
const PATIENCE_MS = 10_000;

export type ClaimFigures = z.output<typeof readClaimsOverview.success.reply>;
export type FundFigures = z.output<typeof readFundsOverview.success.reply>;

/** What everybody may read, from the services that know it. */
export interface Figures {
  readonly claims: ClaimFigures;
  readonly funds: FundFigures;
}

const ask = async (address: string, { path, success }: Pick<Operation, 'path' | 'success'>): Promise<unknown> => {
  try {
    const answer = await fetch(`${address}${path}`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!answer.ok) throw new Error(`${path} is answered ${String(answer.status)}`);
    return (success.reply as z.ZodType).parse(await answer.json());
  } catch (error) {
    throw new Unavailable('the figures cannot be read just now', RETRY_SECONDS, error);
  }
};

/** Nobody's token goes along: it is public what is asked. @throws Unavailable */
export const readFigures = async (addressOf: (service: string) => string): Promise<Figures> => {
  const [claims, funds] = await Promise.all([
    ask(addressOf('claim-adjudication'), readClaimsOverview as never),
    ask(addressOf('payout'), readFundsOverview as never),
  ]);
  return { claims: claims as ClaimFigures, funds: funds as FundFigures };
};

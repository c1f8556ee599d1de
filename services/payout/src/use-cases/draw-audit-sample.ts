import { actorOf, type Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { requireSociety } from '@huji/chassis/security/authorization.ts';
import { POPULATION_MAX } from '@huji/contracts/payout/audit-sample-http.ts';
import { addDays } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import {
  type AuditSample,
  METHOD_VERSION,
  type SampleMethod,
  type SampleWindow,
  type SettledPayment,
  sharesDays,
} from '../domain/audit-sample/audit-sample.ts';
import { drawItems } from '../domain/audit-sample/audit-sample-draw.ts';
import type { Parts } from './parts.ts';
import { readSettledPayments } from './read-settled-payments.ts';
import { sha256Of, sumPopulation } from './sum-population.ts';

export interface AskedSample extends SampleWindow {
  readonly sampleId: string;
  readonly seed: string;
  readonly seedSource: string;
  readonly method: SampleMethod;
  readonly size: number;
}

const SAMPLES_READ_AT_ONCE = 20;

/** What happens today is not all known yet. @throws Refused `audit_sample_window_open` */
const requireClosed = ({ toOn }: SampleWindow, { on }: Envelope): void => {
  if (toOn < on) return;
  const closedOn = addDays(on, -1);
  throw refused({
    code: 'audit_sample_window_open',
    detail: `the last day that is over is ${closedOn}: what is paid on a later day is not known yet`,
    data: { pointer: '/toOn', closedOn },
  });
};

const drawnBefore = async ({ documents }: Parts, window: SampleWindow): Promise<number> => {
  let count = 0;
  const later = eachRow((query) => documents.auditSamples.find(query), {
    field: 'toOn',
    from: window.fromOn,
    max: SAMPLES_READ_AT_ONCE,
  });
  for await (const { body } of later) if (sharesDays(body, window)) count += 1;
  return count;
};

/** The list first, then the sample with its entry in the audit log: no sample stands without what it was drawn from. */
const keep = async (
  { documents }: Parts,
  sample: AuditSample,
  payments: readonly SettledPayment[],
  envelope: Envelope,
): Promise<void> => {
  const { sampleId, seed, seedSource, method, methodVersion, size, fromOn, toOn, society, population } = sample;
  await documents.auditSampleParts.put(population, payments, envelope);
  const { count, fen, sha256 } = population;
  const data = present({
    ...{ seed, seedSource, method, methodVersion, size, fromOn, toOn, society: society ?? undefined },
    ...{ payments: count, fen, sha256, items: sample.items.length, drawnBefore: sample.drawnBefore },
  });
  const step = { stream: `audit-sample/${sampleId}`, action: 'audit-sample-drawn', data };
  const index = { drawnAt: sample.drawnAt, toOn };
  await documents.auditSamples.putOnce(sampleId, sample, withAudit(envelope, step), { index });
};

/**
 * Draws once: the same request again answers what it drew.
 * @throws Refused `audit_sample_window_open` · `audit_sample_population_empty` · `audit_sample_population_too_large` · `society_not_granted`
 */
export const drawAuditSample = async (
  parts: Parts,
  { sampleId, seed, seedSource, method, size, fromOn, toOn, society }: AskedSample,
  envelope: Envelope,
  principal: Pick<Principal, 'societies'>,
): Promise<AuditSample> => {
  const window = { fromOn, toOn, society };
  const standing = await parts.documents.auditSamples.read(sampleId);
  if (standing !== null) return standing;
  if (society !== null) requireSociety(principal, society);
  requireClosed(window, envelope);
  const { payments, societies } = await readSettledPayments(parts, window, POPULATION_MAX);
  requireSociety(principal, ...societies);
  if (payments.length === 0)
    throw refused({
      code: 'audit_sample_population_empty',
      detail: 'no payment of a claim lies between the two days',
      data: { pointer: '/fromOn' },
    });
  const sample: AuditSample = {
    ...{ sampleId, seed, seedSource, method, methodVersion: METHOD_VERSION, size, ...window },
    population: sumPopulation(payments),
    societies,
    drawnBefore: await drawnBefore(parts, window),
    drawnBy: actorOf(envelope),
    drawnAt: envelope.at,
    drawnOn: envelope.on,
    items: drawItems(payments, { seed, size, method }, sha256Of),
  };
  await keep(parts, sample, payments, envelope);
  return (await parts.documents.auditSamples.read(sampleId)) ?? sample;
};

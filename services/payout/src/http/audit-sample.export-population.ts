import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { exportAuditSamplePopulation, POPULATION_TEXT } from '@huji/contracts/payout/audit-sample-http.ts';
import type { AuditSample } from '../domain/audit-sample/audit-sample.ts';
import { populationLine } from '../domain/audit-sample/audit-sample-population.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireVisibleSample } from './audit-sample.access.ts';

async function* linesOf({ documents }: Parts, { population }: AuditSample): AsyncGenerator<Uint8Array> {
  for await (const payments of documents.auditSampleParts.each(population))
    yield Buffer.from(payments.map(populationLine).join(''), 'utf8');
}

export const bindExportAuditSamplePopulation = (parts: Parts): BoundOperation =>
  handle(exportAuditSamplePopulation, async ({ params: { sampleId }, principal }) => {
    const sample = await requireVisibleSample(parts, principal, sampleId);
    const opened = { stream: `audit-sample/${sampleId}`, action: 'export-read', data: { sampleId } };
    const fileName = `population-${sample.population.sha256}.csv`;
    return { body: { contentType: POPULATION_TEXT, fileName, content: linesOf(parts, sample) }, opened };
  });

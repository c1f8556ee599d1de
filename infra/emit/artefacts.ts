import { availability } from './availability.ts';
import { chartFiles } from './chart-files.ts';
import { composeFiles } from './compose-files.ts';
import { clientTypes } from './client-types.ts';
import { proxyConfiguration } from './proxy.ts';
import { type ServiceFacts, serviceFacts } from './service-facts.ts';
import { telemetryArtefacts } from './telemetry-artefacts.ts';
import { serviceValuesSchema, umbrellaValuesSchema } from './values-schema.ts';

const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const ofService = async (facts: ServiceFacts): Promise<readonly (readonly [string, string])[]> => [
  [`charts/${facts.service}/files/facts.json`, text(facts)],
  [`charts/${facts.service}/values.schema.json`, text(await serviceValuesSchema(facts))],
];

/** Every file that is read from the services and the contracts rather than written, by its path in the repository. */
export const artefacts = async (): Promise<ReadonlyMap<string, string>> => {
  const facts = await serviceFacts();
  const services = await Promise.all(facts.map(ofService));
  return new Map([
    ...services.flat(),
    ...chartFiles(facts),
    ...composeFiles(facts),
    ...availability(facts.filter(({ keepsData }) => keepsData).map(({ service }) => service)),
    ...telemetryArtefacts(),
    ['infra/haproxy/haproxy.cfg', proxyConfiguration(facts)],
    ...(await clientTypes()),
    ['charts/mutual-aid/files/facts.json', text({ services: facts })],
    ['charts/mutual-aid/values.schema.json', text(await umbrellaValuesSchema(facts))],
  ]);
};

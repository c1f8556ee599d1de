import type { EventContract } from './event-contract.ts';
import { jsonSchemaOf, type JsonSchema } from './json-schema.ts';

export interface AsyncApiInfo {
  readonly title: string;
  readonly version: string;
  readonly description: string;
}

const messageName = (contract: EventContract): string => contract.type;
const channelName = (topic: string): string => topic.replaceAll('.', '-');

/** CloudEvents 1.0, Kafka binary content mode: the attributes are headers, the value is the data alone. */
const headersOf = (contract: EventContract): JsonSchema => ({
  type: 'object',
  required: ['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_subject', 'ce_time', 'content-type'],
  properties: {
    ce_specversion: { type: 'string', const: '1.0', description: 'Version of CloudEvents' },
    ce_id: {
      type: 'string',
      description: '`<service>/<collection>/<id>.<revision>.<index>`; the same when sent again',
    },
    ce_source: { type: 'string', description: 'The service that says it' },
    ce_type: { type: 'string', const: contract.type, description: 'What happened' },
    ce_subject: { type: 'string', description: `The key of the record: ${contract.key}` },
    ce_time: { type: 'string', format: 'date-time', description: 'When it was written' },
    ce_actingfor: {
      type: 'string',
      description: 'Account of whoever was away and was stood in for by who caused it; absent where nobody was',
    },
    'content-type': { type: 'string', const: 'application/json', description: 'Of the value' },
    traceparent: { type: 'string', description: 'W3C Trace Context of the cause' },
  },
});

const messageOf = (contract: EventContract): JsonSchema => ({
  name: contract.type,
  title: contract.summary,
  summary: contract.summary,
  contentType: 'application/json',
  headers: headersOf(contract),
  payload: { schemaFormat: 'application/schema+json;version=draft-2020-12', schema: jsonSchemaOf(contract.data) },
  bindings: { kafka: { key: { type: 'string', description: contract.key }, bindingVersion: '0.5.0' } },
});

/** AsyncAPI 3.0 of what one service says and hears. */
export const asyncApiDocument = (
  info: AsyncApiInfo,
  says: readonly EventContract[],
  hears: readonly EventContract[],
): JsonSchema => {
  const all = [...new Map([...says, ...hears].map((contract) => [contract.type, contract])).values()];
  const byTopic = Map.groupBy(all, ({ topic }) => topic);
  const operation = (action: 'send' | 'receive', contract: EventContract): [string, JsonSchema] => [
    `${action}-${messageName(contract)}`,
    {
      action,
      summary: contract.summary,
      channel: { $ref: `#/channels/${channelName(contract.topic)}` },
      messages: [{ $ref: `#/channels/${channelName(contract.topic)}/messages/${messageName(contract)}` }],
    },
  ];
  return {
    asyncapi: '3.0.0',
    info,
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      [...byTopic].map(([topic, contracts]) => [
        channelName(topic),
        {
          address: topic,
          description: `Key: ${[...new Set(contracts.map(({ key }) => key))].join(', ')}. Records of one key keep their order.`,
          messages: Object.fromEntries(
            contracts.map((contract) => [
              messageName(contract),
              { $ref: `#/components/messages/${messageName(contract)}` },
            ]),
          ),
        },
      ]),
    ),
    operations: Object.fromEntries([
      ...says.map((contract) => operation('send', contract)),
      ...hears.map((contract) => operation('receive', contract)),
    ]),
    components: { messages: Object.fromEntries(all.map((contract) => [messageName(contract), messageOf(contract)])) },
  };
};

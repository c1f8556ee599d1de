import { setTimeout as sleep } from 'node:timers/promises';
import {
  kafkajs,
  type AclEntry,
  type AclOperationTypes,
  type AclResourceTypes,
  type Admin,
  type ResourcePatternTypes,
} from './kafkajs-client.ts';
import { askingClient, type KafkajsOptions } from './kafkajs-client.ts';

const GRANTED_MS = 30_000;

/** What one principal may do. Whatever is not named is denied by the broker. */
export interface TopicRights {
  readonly principal: string;
  readonly writes: readonly string[];
  readonly reads: readonly string[];
  /** Its consumer groups begin with this. */
  readonly groupPrefix: string;
  /** Topics that begin with this are its own altogether. */
  readonly topicPrefix?: string;
}

const { ALLOW } = kafkajs.AclPermissionTypes;
const { CREATE, DELETE, DESCRIBE, READ, WRITE } = kafkajs.AclOperationTypes;
const { LITERAL, PREFIXED } = kafkajs.ResourcePatternTypes;

const entriesOf = (rights: TopicRights): AclEntry[] => {
  const entry =
    (resourceType: AclResourceTypes, resourceName: string, resourcePatternType: ResourcePatternTypes) =>
    (operation: AclOperationTypes) => ({
      resourceType,
      resourceName,
      resourcePatternType,
      operation,
      principal: `User:${rights.principal}`,
      host: '*',
      permissionType: ALLOW,
    });
  const { TOPIC, GROUP } = kafkajs.AclResourceTypes;
  return [
    ...rights.writes.flatMap((topic) => [CREATE, DESCRIBE, WRITE].map(entry(TOPIC, topic, LITERAL))),
    ...rights.reads.flatMap((topic) => [DESCRIBE, READ].map(entry(TOPIC, topic, LITERAL))),
    ...[DESCRIBE, READ].map(entry(GROUP, rights.groupPrefix, PREFIXED)),
    ...(rights.topicPrefix === undefined
      ? []
      : [CREATE, DELETE, DESCRIBE, READ, WRITE].map(entry(TOPIC, rights.topicPrefix, PREFIXED))),
  ];
};

const heldBy = async (admin: Admin, principal: string): Promise<AclEntry[]> => {
  const { resources } = await admin.describeAcls({
    principal: `User:${principal}`,
    resourceType: kafkajs.AclResourceTypes.ANY,
    resourcePatternType: kafkajs.ResourcePatternTypes.ANY,
    operation: kafkajs.AclOperationTypes.ANY,
    permissionType: kafkajs.AclPermissionTypes.ANY,
  });
  return resources.flatMap(({ acls, ...resource }) => acls.map((acl) => ({ ...acl, ...resource })));
};

const nameOf = (entry: AclEntry): string =>
  [
    entry.principal,
    entry.resourceType,
    entry.resourcePatternType,
    entry.resourceName,
    entry.operation,
    entry.permissionType,
    entry.host,
  ].join(' ');

const without = (entries: readonly AclEntry[], others: readonly AclEntry[]): AclEntry[] => {
  const names = new Set(others.map(nameOf));
  return entries.filter((entry) => !names.has(nameOf(entry)));
};

/**
 * Makes the rights of these principals exactly these: what is missing is granted, what one has beyond them is taken away.
 * Returns when the broker tells them back: a right that has not arrived yet is a fault that clients do not retry.
 */
export const grantTopicRights = async (options: KafkajsOptions, principals: readonly TopicRights[]): Promise<void> => {
  const { ask, forget } = askingClient(options);
  const deadline = performance.now() + GRANTED_MS;
  const pass = async (admin: Admin): Promise<boolean> => {
    const wanted = principals.flatMap(entriesOf);
    const held: AclEntry[] = [];
    for (const { principal } of principals) held.push(...(await heldBy(admin, principal)));
    const missing = without(wanted, held);
    const beyond = without(held, wanted);
    if (missing.length > 0) await admin.createAcls({ acl: missing });
    if (beyond.length > 0) await admin.deleteAcls({ filters: beyond });
    return missing.length + beyond.length === 0;
  };
  try {
    while (!(await ask(pass))) {
      if (performance.now() > deadline) throw new Error('the broker did not take the access rights');
      await sleep(100);
    }
  } finally {
    await forget();
  }
};

import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { kafkajsDriver } from '@huji/chassis/events/kafkajs-driver.ts';
import { kafkaOptions } from './given-engines.ts';

/**
 * One of several processes of a group: `consuming-process.ts <group> <topic> <file> <name>`. Says each record it has
 * handled on a line of the file they share, `<name> <partition> <key> <value>`, so that the lines stand in the order of
 * the handling whoever handled.
 */
const [group = '', topic = '', file = '', name = ''] = process.argv.slice(2);
const log = kafkajsDriver(kafkaOptions());
await log.subscribe(group, [topic], async (records, heartbeat) => {
  for (const { partition, key, value } of records) {
    await sleep(2);
    appendFileSync(file, `${name} ${String(partition)} ${key} ${value}\n`);
    await heartbeat();
  }
});

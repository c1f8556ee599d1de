import { openSync, writeSync } from 'node:fs';
import { openEmbeddedLog } from '@huji/chassis/events/embedded-log.ts';

/**
 * A process that appends until it is killed: `appending-process.ts <file> <topic> <round> <keys> <told>`. Under every key
 * it appends one record after the other, `<round>.<n>`, and says each acknowledged one on a line `<key> <value>` of the
 * file `told`: a pipe that is full would keep lines back, and they would die with the process.
 */
const [file = '', topic = '', round = '', keys = '1', told = ''] = process.argv.slice(2);
const lines = openSync(told, 'a');
const log = openEmbeddedLog(file);
await Promise.all(
  Array.from({ length: Number(keys) }, async (_, each) => {
    const key = `k${String(each)}`;
    for (let n = 0; ; n++) {
      const value = `${round}.${String(n)}`;
      await log.append([{ topic, key, headers: {}, value }]);
      writeSync(lines, `${key} ${value}\n`);
    }
  }),
);

import { mongooseDriver } from '@huji/chassis/persistence/mongoose-driver.ts';
import { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { COUNTERS, increment } from './counters.ts';

/** One of several processes that write the same documents: `writing-process.ts <uri> <name> <times>`. */
const [uri = '', name = '', times = '0'] = process.argv.slice(2);
const store = new DocumentStore(mongooseDriver({ uri, applicationName: name }));
store.declare(COUNTERS);
await Promise.all(
  Array.from({ length: 8 }, async (_, writer) => {
    for (let n = 0; n < Number(times); n++)
      await increment(store, `counter ${String((writer + n) % 5)}`, `${name}-${String(writer)}-${String(n)}`);
  }),
);
await store.close();

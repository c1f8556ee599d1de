import type { Command } from 'commander';
import { rotateLookUpKey } from '@huji/enrollment/service.ts';
import { systemClock } from '@huji/chassis/runtime/business-clock.ts';
import { ConfigurationFault, environmentWith } from '@huji/chassis/runtime/config.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openSystemData } from '../verify/open-data.ts';
import { EXIT } from './exit-codes.ts';

interface RotateOptions {
  readonly data?: string;
  readonly stack?: boolean;
}

const TOLD_EVERY = 500;
const RECEIPTS = { name: 'receipt', type: 'documents', indexes: [], shards: 4 } as const;

/** Where all services share a database they share the key, and receipts and accounts are found by it alone. */
const requireOwnKey = async (store: DocumentStore): Promise<void> => {
  store.declare(RECEIPTS);
  const receipts = await store.scan(RECEIPTS.name, null, 1).catch(() => []);
  if (receipts.length > 0)
    throw new ConfigurationFault(
      '数据目录中还有收据和账户，它们只能用原来的查找密钥找到，密钥不能轮换 · HUJI_DATA also holds receipts and accounts, which are found by this key alone: it cannot be rotated there',
    );
};

/** `huji rotate-lookup-key`: finds everybody under the new look-up key of enrollment instead of the retired one. */
export const rotateLookUpKeyCommand = (program: Command): void => {
  program
    .command('rotate-lookup-key')
    .summary('轮换参保服务的查找密钥 rotate the look-up key of enrollment')
    .description(
      '新密钥放在 HUJI_LOOKUP_KEY，旧密钥放在 HUJI_LOOKUP_KEYS_RETIRED；参保服务须已用这两个密钥启动。可随时中断，再次运行即从未完成处继续；结束时逐人核对。只输出数量。\nThe new key is in HUJI_LOOKUP_KEY, the old one in HUJI_LOOKUP_KEYS_RETIRED, and enrollment runs with both. It may be interrupted at any time and goes on when it is run again; at the end everybody is looked for. Prints numbers only.',
    )
    .option('--data <folder>', '数据目录 data folder (default HUJI_DATA, .huji)')
    .option('--stack', '每个服务各自的数据库（huji stack）a database per service, as huji stack keeps them')
    .action(async ({ data, stack }: RotateOptions) => {
      const system = await openSystemData(environmentWith({ HUJI_DATA: data }), stack === true, {
        requires: ['enrollment'],
        ownDatabases: ['--stack'],
      });
      try {
        const { store, cipher } = system.of('enrollment');
        if (cipher.lookupKeyId === null)
          throw new ConfigurationFault(
            'HUJI_LOOKUP_KEYS_RETIRED: 缺少被轮换的旧密钥 · the key to rotate away from is missing',
          );
        await requireOwnKey(store);
        const report = await rotateLookUpKey({ store, cipher, clock: systemClock() }, (phase, done) => {
          if (done % TOLD_EVERY === 0) process.stderr.write(`${phase} ${String(done)}\n`);
        });
        const { found, erased, forgotten, missing, left } = report;
        process.stdout.write(
          [
            `found     ${String(found)} persons under the new key, ${String(missing)} not`,
            `forgotten ${String(forgotten)} look-ups under a retired key, ${String(left)} left`,
            `erased    ${String(erased)} persons, found under none`,
            missing + left === 0
              ? 'rotated: HUJI_LOOKUP_KEYS_RETIRED may go'
              : 'not done: run it again; HUJI_LOOKUP_KEYS_RETIRED must stay',
            '',
          ].join('\n'),
        );
        process.exitCode = missing + left === 0 ? EXIT.done : EXIT.found;
      } finally {
        await system.close();
      }
    });
};

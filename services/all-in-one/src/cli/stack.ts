import type { Command } from 'commander';
import { environmentWith, readRuntimeConfig } from '@huji/chassis/runtime/config.ts';
import { endGracefully } from '@huji/chassis/runtime/end-gracefully.ts';
import { stackPorts } from '../addresses.ts';
import { type Peer, PEERS, startPeer } from '../stack/peers.ts';
import { startStack } from '../stack/stack.ts';

/** `huji stack`: a process per service, on Kafka and MongoDB. */
export const stackCommand = (program: Command): void => {
  program
    .command('stack')
    .summary('每个服务一个进程，使用 Kafka 与 MongoDB a process per service, on Kafka and MongoDB')
    .description(
      '启动 Kafka 与 MongoDB（或使用 KAFKA_BROKERS、MONGODB_URI 所指的），每个服务一个进程，端口自 HUJI_STACK_PORT（8081）起；异常退出的进程自动重启。\nStarts the engines (or uses those KAFKA_BROKERS and MONGODB_URI name) and every service as a process of its own, ports HUJI_STACK_PORT (8081) and up; a process that dies is started again.',
    )
    .option('--data <folder>', '数据目录 data folder (default HUJI_DATA, .huji)')
    .action(async ({ data }: { readonly data?: string }) => {
      const environment = environmentWith({ HUJI_DATA: data });
      const { HUJI_DATA: directory } = readRuntimeConfig(environment);
      const say = (line: string): void => void process.stderr.write(`stack: ${line}\n`);
      const stack = await startStack({ environment, directory, say });
      const ending = new AbortController();
      const ended = endGracefully(async () => {
        ending.abort();
        await stack.stop();
      });
      await stack.ready(ending.signal);
      const ports = stackPorts();
      for (const [name, port] of Object.entries(ports)) {
        process.stdout.write(`${name.padEnd(20)} http://127.0.0.1:${String(port)}\n`);
      }
      process.stdout.write(`ready http://127.0.0.1:${String(ports.issuer)}\n`);
      return ended;
    });
  program
    .command('peer', { hidden: true })
    .addArgument(program.createArgument('<name>', 'issuer, bank').choices([...PEERS]))
    .action(async (name: Peer) => {
      const peer = await startPeer(name, readRuntimeConfig());
      return endGracefully(peer.stop);
    });
};

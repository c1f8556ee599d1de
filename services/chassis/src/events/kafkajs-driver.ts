import type { Consumer } from './kafkajs-client.ts';
import { APPENDS, askingClient, CONSUMERS, kafkaClient, type KafkajsOptions } from './kafkajs-client.ts';
import { startConsumer } from './kafkajs-consumer.ts';
import { appending } from './kafkajs-producer.ts';
import { groupLag, readyTopics } from './kafkajs-topics.ts';
import type { LogDriver } from './log-driver.ts';
import { supervise } from './supervision.ts';

/** Opens nothing yet: clients connect when they are first needed, and again whenever they have to. */
export const kafkajsDriver = (options: KafkajsOptions): LogDriver => {
  const fault = options.onFault ?? (() => undefined);
  const questions = askingClient(options);
  // A client of its own: a question that failed takes its connection with it, and that says nothing about the broker.
  const pings = askingClient(options);
  const ping = async (): Promise<void> => {
    const { brokers } = await pings.ask((admin) => admin.describeCluster());
    if (brokers.length === 0) throw new Error('no broker is in the cluster');
  };
  const producer = appending(kafkaClient(options, APPENDS), ping, fault);
  const consumers = kafkaClient(options, CONSUMERS);
  const open = new Set<{ stop: () => Promise<void> }>();

  return {
    describe: () => Promise.resolve(`kafkajs (Kafka ${options.serverVersion ?? `at ${options.brokers.join(',')}`})`),
    declareTopics: (topics) => readyTopics(questions, topics),
    append: producer.append,
    subscribe: async (group, topics, handle, stopping) => {
      const supervision = supervise<Consumer>({
        start: (ended, over) => startConsumer(questions, consumers, group, topics, handle, fault, ended, over),
        stop: (consumer) => consumer.disconnect(),
        failed: (error) => {
          fault(`consumer ${group}`, error);
        },
      });
      const subscription = {
        stop: async (): Promise<void> => {
          open.delete(subscription);
          await supervision.stop();
        },
      };
      open.add(subscription);
      const stop = (): void => void subscription.stop();
      stopping?.addEventListener('abort', stop, { once: true });
      await supervision.started;
      stopping?.removeEventListener('abort', stop);
      stopping?.throwIfAborted();
      return subscription;
    },
    lag: (group, topics) => groupLag(questions, group, topics),
    // The brokers forget by themselves.
    prune: () => Promise.resolve(0),
    ping,
    close: async () => {
      await Promise.all([...open].map((each) => each.stop()));
      await producer.close();
      await Promise.all([questions.forget(), pings.forget()]);
    },
  };
};

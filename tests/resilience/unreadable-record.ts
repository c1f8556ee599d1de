import { kafkajsDriver } from '@huji/chassis/events/kafkajs-driver.ts';
import { engineSettings } from '@huji/all-in-one/stack/engine-settings.ts';
import { paymentSettled } from '@huji/contracts/payout/events.ts';

/** A record in payout's name that is no event at all, on a topic that others read. */
export const appendUnreadable = async (): Promise<void> => {
  const settings = engineSettings(process.env, 'payout');
  const { KAFKA_BROKERS: brokers = '', KAFKA_USERNAME: username = '', KAFKA_PASSWORD: password = '' } = settings;
  const log = kafkajsDriver({
    brokers: brokers.split(','),
    clientId: 'unreadable',
    credentials: { username, password },
  });
  try {
    await log.append([{ topic: paymentSettled.topic, key: 'unreadable', headers: {}, value: 'not an event' }]);
  } finally {
    await log.close();
  }
};

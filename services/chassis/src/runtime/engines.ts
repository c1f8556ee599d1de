import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedLog } from '../events/embedded-log.ts';
import type { KafkajsOptions } from '../events/kafkajs-client.ts';
import type { LogDriver } from '../events/log-driver.ts';
import type { DocumentDriver } from '../persistence/document-driver.ts';
import { openSqliteDriver } from '../persistence/sqlite-driver.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { ConfigurationFault, type RuntimeConfig } from './config.ts';

type OnFault = (what: string, error: unknown) => void;

/** MongoDB where an address is given, else one SQLite file. A laptop never loads what it does not use. */
export const openDocumentDriver = async (config: RuntimeConfig, process: string): Promise<DocumentDriver> => {
  const { MONGODB_URI: uri, HUJI_DATA: directory } = config;
  if (uri === undefined) return openSqliteDriver(join(directory, 'documents.sqlite'));
  const { mongooseDriver } = await import('../persistence/mongoose-driver.ts');
  return mongooseDriver({ uri, applicationName: process });
};

const readCertificate = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ConfigurationFault(`KAFKA_CA_FILE: ${file} cannot be read`);
  }
};

/** As who, and how, the brokers are spoken to. @throws ConfigurationFault */
export const kafkaAccess = (
  config: Pick<RuntimeConfig, 'KAFKA_USERNAME' | 'KAFKA_PASSWORD' | 'KAFKA_SASL_MECHANISM' | 'KAFKA_CA_FILE'>,
): Pick<KafkajsOptions, 'credentials' | 'certificateAuthority'> => {
  const { KAFKA_USERNAME: username, KAFKA_PASSWORD: password, KAFKA_SASL_MECHANISM: mechanism } = config;
  if ((username === undefined) !== (password === undefined)) {
    throw new ConfigurationFault('KAFKA_USERNAME and KAFKA_PASSWORD belong together');
  }
  return present({
    credentials: username === undefined || password === undefined ? undefined : { username, password, mechanism },
    certificateAuthority: config.KAFKA_CA_FILE === undefined ? undefined : readCertificate(config.KAFKA_CA_FILE),
  });
};

/** Kafka where brokers are given, else one SQLite file. */
export const openLogDriver = async (config: RuntimeConfig, process: string, onFault: OnFault): Promise<LogDriver> => {
  const { KAFKA_BROKERS: brokers } = config;
  if (brokers === undefined) return openEmbeddedLog(join(config.HUJI_DATA, 'log.sqlite'), { onFault });
  const access = kafkaAccess(config);
  const { kafkajsDriver } = await import('../events/kafkajs-driver.ts');
  return kafkajsDriver({ brokers: brokers.split(','), clientId: `${process}@${hostname()}`, onFault, ...access });
};

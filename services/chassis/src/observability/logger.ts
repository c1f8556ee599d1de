import { systemNowMs } from '../runtime/business-clock.ts';
import { pino, type DestinationStream } from 'pino';
import { allowedFields, errorFields, type LogFields } from './log-fields.ts';
import { Repetitions } from './repetitions.ts';

const NO_FIELDS: LogFields = {};

/**
 * One JSON line per thing worth knowing. `error` wakes a human: a healthy system writes none. Fields are the registered
 * ones (`log-fields.ts`); nothing that identifies a person is among them.
 */
export interface Logger {
  readonly debug: (message: string, fields?: LogFields) => void;
  readonly info: (message: string, fields?: LogFields) => void;
  readonly warn: (message: string, fields?: LogFields, error?: unknown) => void;
  readonly error: (message: string, fields?: LogFields, error?: unknown) => void;
  /** A logger whose every line carries these fields. */
  readonly with: (fields: LogFields) => Logger;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

export interface LoggerOptions {
  readonly level: LogLevel;
  /** Where lines go; standard output when absent. */
  readonly destination?: DestinationStream;
}

/** A second net under the allow-list: values of these names are struck out at any depth of `settings`. */
const NEVER = [
  'settings.KAFKA_PASSWORD',
  'settings.MONGODB_URI',
  'settings.HUJI_MASTER_KEY',
  'settings.HUJI_MASTER_KEYS_RETIRED',
  'settings.HUJI_LOOKUP_KEY',
  'settings.HUJI_AUDIT_SIGNING_KEY',
];

export const createLogger = ({ level, destination }: LoggerOptions): Logger => {
  const lines = pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date(systemNowMs()).toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: NEVER, censor: '***' },
    },
    destination ?? pino.destination({ sync: true }),
  );
  const repetitions = new Repetitions(systemNowMs);
  const bound = (base: LogFields): Logger => {
    const write =
      (severity: 'debug' | 'info' | 'warn' | 'error') =>
      (message: string, fields: LogFields = {}, error?: unknown): void => {
        if (!lines.isLevelEnabled(severity)) return;
        const told = { ...base, ...fields, ...(error === undefined ? NO_FIELDS : errorFields(error)) };
        // An error wakes a person, each of them; a warning that goes on is told once a minute.
        const repeated = severity === 'warn' && error !== undefined ? repetitions.since([severity, message, told]) : 0;
        if (repeated === null) return;
        lines[severity](allowedFields(repeated === 0 ? told : { ...told, repeated }), message);
      };
    return {
      debug: write('debug'),
      info: write('info'),
      warn: write('warn'),
      error: write('error'),
      with: (fields) => bound({ ...base, ...fields }),
    };
  };
  return bound({});
};

export const silentLogger = createLogger({ level: 'silent' });

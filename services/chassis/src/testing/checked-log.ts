import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { LogDriver, LogRecord } from '../events/log-driver.ts';

const SCHEMAS = new URL('../../../../contracts/schemas/', import.meta.url);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const validators = new Map<string, ValidateFunction>();

const validatorOf = (type: string): ValidateFunction => {
  const known = validators.get(type);
  if (known) return known;
  const file = new URL(`${type}.json`, SCHEMAS);
  if (!/^[a-z0-9.-]+$/.test(type) || !existsSync(file)) throw new Error(`${type} has no emitted schema`);
  const compiled = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
  validators.set(type, compiled);
  return compiled;
};

const REQUIRED = ['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_subject', 'ce_time', 'content-type'];

/**
 * A second reader: holds a record to the emitted JSON Schema of its type and to the CloudEvents binding, with another
 * library than the one that wrote it. @throws Error that names what differs
 */
export const assertEventConforms = (record: LogRecord): void => {
  const { headers, key, value } = record;
  const missing = REQUIRED.filter((name) => headers[name] === undefined);
  if (missing.length > 0) throw new Error(`a record of ${record.topic} lacks ${missing.join(', ')}`);
  const type = headers['ce_type'] ?? '';
  if (headers['ce_specversion'] !== '1.0') throw new Error(`${type} is not CloudEvents 1.0`);
  if (headers['ce_subject'] !== key) throw new Error(`${type}: the subject is not the key`);
  const validate = validatorOf(type);
  if (!validate(JSON.parse(value)))
    throw new Error(`${type} differs from its schema: ${ajv.errorsText(validate.errors)}`);
};

/** The log, with every appended record checked; what does not conform fails the append and so the test. */
export const checkedLog = (inner: LogDriver, check: (record: LogRecord) => void = assertEventConforms): LogDriver => ({
  ...inner,
  append: async (records) => {
    for (const record of records) check(record);
    await inner.append(records);
  },
});

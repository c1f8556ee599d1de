import { mongoose } from './mongoose-connection.ts';

/**
 * What a server means by an error it answers a write with: `refused`, it does not take this document or this command, now or later;
 * `denied`, this process may not write (rights, password): nothing of it gets through before somebody changes that; `no-room`.
 * Everything else is an unknown outcome and is asked again. By the codes alone: the texts differ between servers.
 * Source: MongoDB, `src/mongo/base/error_codes.yml`; the number of nine digits is how FerretDB tells what its validator refused.
 */
export type ServerAnswer = 'refused' | 'denied' | 'no-room';

export const SERVER_ANSWERS: Readonly<Record<number, readonly [name: string, means: ServerAnswer]>> = {
  2: ['BadValue', 'refused'],
  9: ['FailedToParse', 'refused'],
  11: ['UserNotFound', 'denied'],
  13: ['Unauthorized', 'denied'],
  14: ['TypeMismatch', 'refused'],
  15: ['Overflow', 'refused'],
  16: ['InvalidLength', 'refused'],
  18: ['AuthenticationFailed', 'denied'],
  20: ['IllegalOperation', 'refused'],
  22: ['InvalidBSON', 'refused'],
  28: ['PathNotViable', 'refused'],
  31: ['RoleNotFound', 'denied'],
  40: ['ConflictingUpdateOperators', 'refused'],
  52: ['DollarPrefixedFieldName', 'refused'],
  53: ['InvalidIdField', 'refused'],
  56: ['EmptyFieldName', 'refused'],
  57: ['DottedFieldName', 'refused'],
  59: ['CommandNotFound', 'refused'],
  66: ['ImmutableField', 'refused'],
  72: ['InvalidOptions', 'refused'],
  73: ['InvalidNamespace', 'refused'],
  115: ['CommandNotSupported', 'refused'],
  121: ['DocumentValidationFailure', 'refused'],
  238: ['NotImplemented', 'refused'],
  391: ['ReauthenticationRequired', 'denied'],
  10334: ['BSONObjectTooLarge', 'refused'],
  14031: ['OutOfDiskSpace', 'no-room'],
  17280: ['KeyTooLong', 'refused'],
  17419: ['resulting document after update is larger than the largest', 'refused'],
  17420: ['document to upsert is larger than the largest', 'refused'],
  525074461: ['FerretDB: the document failed validation', 'refused'],
};

/** Servers that speak the protocol over another database tell that database's words. */
const NO_ROOM = /no space left|disk full|could not extend file/i;

const meaningOf = (code: unknown): ServerAnswer | null => SERVER_ANSWERS[Number(code)]?.[1] ?? null;

/** Of several writes of one call each has its own answer; one that is known to mean something is told of. */
const codesOf = (error: unknown): readonly unknown[] => {
  if (error instanceof mongoose.mongo.MongoBulkWriteError) {
    const own = [error.writeErrors].flat().map(({ code }) => code);
    return own.length > 0 ? own : [error.code];
  }
  return error instanceof mongoose.mongo.MongoServerError ? [error.code] : [];
};

/**
 * What was meant, or null where the outcome is not known. The client refuses some documents before it sends them, with errors that
 * have no code: `MongoInvalidArgumentError` above the largest document, `RangeError` of BSON.
 */
export const serverAnswer = (error: unknown): ServerAnswer | null => {
  if (error instanceof RangeError || error instanceof mongoose.mongo.MongoInvalidArgumentError) return 'refused';
  const meanings = codesOf(error).map(meaningOf);
  const found = (['no-room', 'denied', 'refused'] as const).find((each) => meanings.includes(each));
  if (found !== undefined) return found;
  return error instanceof Error && NO_ROOM.test(error.message) ? 'no-room' : null;
};

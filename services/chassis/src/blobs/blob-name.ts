const PART = '[a-z0-9][a-z0-9.-]{0,127}';
const NAME = new RegExp(`^${PART}/${PART}/${PART}$`);
const PREFIX = new RegExp(`^(?:${PART}/){0,2}$`);

/**
 * A name has three parts, `<what>/<whose>/<which>`, each of small letters, digits, hyphens and dots: no engine reads a path,
 * a parent or a pattern out of it, and none is at once a file and a folder. Nothing in it may say who somebody is.
 * @throws RangeError
 */
export const assertBlobName = (name: string): void => {
  if (!NAME.test(name) || name.includes('..')) throw new RangeError('this is no name of a blob');
};

/** Whole parts, each with its slash; the empty one is everything. @throws RangeError */
export const assertBlobPrefix = (prefix: string): void => {
  if (!PREFIX.test(prefix) || prefix.includes('..')) throw new RangeError('this is no prefix of names of blobs');
};

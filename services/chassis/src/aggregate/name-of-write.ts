import { createHash } from 'node:crypto';

/**
 * By which a write is recognised when its outcome is not known. Several commands together have a name of their own: each of
 * them may have been written by somebody else meanwhile.
 */
export const nameOfWrite = (commandIds: readonly string[]): string => {
  const [only = ''] = commandIds;
  if (commandIds.length === 1) return only;
  return `together:${createHash('sha256').update(JSON.stringify(commandIds)).digest('hex')}`;
};

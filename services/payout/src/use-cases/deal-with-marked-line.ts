import type { Parts } from './parts.ts';
import { dealWithLine } from './deal-with-line.ts';

/** What a crash left undone, and the exceptions of before they stood in the books. */
export const dealWithMarkedLine = async (parts: Parts, id: string): Promise<void> => {
  const line = await parts.documents.statementLines.read(id);
  if (line !== null) await dealWithLine(parts, line, id);
};

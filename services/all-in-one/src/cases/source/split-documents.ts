/** One case's text with the line (from 1) on which its first content stands. */
export interface CaseText {
  readonly text: string;
  /** Line of the first line of `text`. */
  readonly firstLine: number;
  /** Line on which the case begins: its first line that is neither blank, comment nor marker. */
  readonly caseLine: number;
}

const MARKER = /^---(?=\s|$)/;
const END_MARKER = /^\.\.\.(?=\s|$)/;
const EMPTY = /^\s*(?:#.*)?$/;
const DIRECTIVE = /^%/;

/** Lines of a stream, without their ends; a byte-order mark at the beginning is dropped. */
export async function* linesOf(chunks: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: false });
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest.endsWith('\r') ? rest.slice(0, -1) : rest;
}

/**
 * Cuts a stream of YAML documents at their markers, which YAML allows at the beginning of a line nowhere else; memory
 * holds one document at a time. Documents without content are left out.
 */
export async function* splitDocuments(lines: AsyncIterable<string>): AsyncGenerator<CaseText> {
  let held: string[] = [];
  let firstLine = 1;
  let caseLine = 0;
  let number = 0;
  let marked = false;
  const take = (): CaseText | null => (caseLine === 0 ? null : { text: `${held.join('\n')}\n`, firstLine, caseLine });
  const begin = (at: number): void => {
    held = [];
    firstLine = at;
    caseLine = 0;
    marked = false;
  };
  for await (const line of lines) {
    number += 1;
    const marker = MARKER.test(line);
    if (marker || END_MARKER.test(line)) {
      const document = take();
      if (document !== null) yield document;
      // Directives and comments before the first marker belong to the document behind it.
      if (document !== null || marked || !marker) begin(marker ? number : number + 1);
      if (!marker) continue;
      marked = true;
    }
    held.push(line);
    const content = marker ? line.slice(3) : line;
    if (caseLine === 0 && !EMPTY.test(content) && !DIRECTIVE.test(content)) caseLine = number;
  }
  const last = take();
  if (last !== null) yield last;
}

/** One case per line; blank lines are left out. */
export async function* splitLines(lines: AsyncIterable<string>): AsyncGenerator<CaseText> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() !== '') yield { text: line, firstLine: number, caseLine: number };
  }
}

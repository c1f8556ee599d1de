import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CaseText, linesOf, splitDocuments, splitLines } from './split-documents.ts';

async function* chunksOf(...chunks: (Buffer | string)[]): AsyncGenerator<Buffer | string> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}
const all = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
};
const documents = (text: string): Promise<CaseText[]> => all(splitDocuments(linesOf(chunksOf(text))));

describe('lines', () => {
  test('are the same however the stream is cut, also inside a character', async () => {
    const text = 'case: 长春\r\nsteps: []\n\n末';
    const bytes = Buffer.from(text, 'utf8');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 6 }), async (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
        expect(await all(linesOf(chunksOf(...chunks)))).toEqual(['case: 长春', 'steps: []', '', '末']);
      }),
    );
  });

  test('begin after a byte-order mark', async () => {
    expect(await all(linesOf(chunksOf(Buffer.from('\ufeffcase: a\n'))))).toEqual(['case: a']);
  });
});

describe('YAML documents', () => {
  test('are cut at their markers and know where they and their cases begin', async () => {
    expect(await documents('# head\ncase: a\n---\n\n# note\ncase: b\n--- # again\ncase: c')).toEqual([
      { text: '# head\ncase: a\n', firstLine: 1, caseLine: 2 },
      { text: '---\n\n# note\ncase: b\n', firstLine: 3, caseLine: 6 },
      { text: '--- # again\ncase: c\n', firstLine: 7, caseLine: 8 },
    ]);
  });

  test('without content are left out', async () => {
    expect(await documents('---\n# nothing\n---\n---\ncase: a\n---\n')).toEqual([
      { text: '---\ncase: a\n', firstLine: 4, caseLine: 5 },
    ]);
  });

  test('end at an end marker and keep their directives', async () => {
    expect(await documents('%YAML 1.2\n---\ncase: a\n...\n# between\n%YAML 1.2\n---\ncase: b\n')).toEqual([
      { text: '%YAML 1.2\n---\ncase: a\n', firstLine: 1, caseLine: 3 },
      { text: '# between\n%YAML 1.2\n---\ncase: b\n', firstLine: 5, caseLine: 8 },
    ]);
  });

  test('may begin on the line of the marker; dashes inside a line are no marker', async () => {
    expect(await documents('--- {case: a}\n--- {case: b}\n')).toMatchObject([{ caseLine: 1 }, { caseLine: 2 }]);
    expect(await documents('case: a --- b\n---x: 1\n')).toHaveLength(1);
  });
});

test('JSON lines are one case each, blank ones none', async () => {
  expect(await all(splitLines(linesOf(chunksOf('{"case":1}\n\n  \n{"case":2}'))))).toEqual([
    { text: '{"case":1}', firstLine: 1, caseLine: 1 },
    { text: '{"case":2}', firstLine: 4, caseLine: 4 },
  ]);
});

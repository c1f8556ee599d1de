import { afterEach, expect, test } from '@jest/globals';
import { type BooksRead, readReleasedBooks } from '../play/released-books.ts';
import { type NamedSlice, openSlicePlayer } from './play-slice.ts';
import { Thread } from './thread.ts';

const shown = { json: true, trace: true };
const read = readReleasedBooks();
const sliceOf = (...titles: string[]): NamedSlice => ({
  file: 'some.jsonl',
  notation: 'json-lines',
  precision: 'value',
  texts: titles.map((title, index) => ({
    text: JSON.stringify({ case: title, rulebook: 'wuxi', steps: [{ on: '2020-01-01', funds: {} }] }),
    firstLine: index + 1,
    caseLine: index + 1,
  })),
});

let opened: Thread[] = [];
const open = (books: BooksRead): Thread => {
  const thread = new Thread({ shown, read: books });
  opened.push(thread);
  return thread;
};
afterEach(async () => {
  await Promise.all(opened.map((thread) => thread.end()));
  opened = [];
});

test('plays slices as its opener would, and answers each in its turn', async () => {
  const thread = open(read);
  await thread.ready;
  const slices = [sliceOf('a', 'b'), sliceOf(''), sliceOf('c')];
  expect(await Promise.all(slices.map((slice) => thread.play(slice)))).toEqual(
    slices.map(openSlicePlayer(shown, read)),
  );
});

test('that cannot begin says why', async () => {
  await expect(open({ ...read, calendar: null as never }).ready).rejects.toThrow('null');
});

test('that is ended answers no more', async () => {
  const thread = open(read);
  await thread.ready;
  const asked = thread.play(sliceOf('a'));
  await Promise.all([expect(asked).rejects.toThrow('has ended'), thread.end()]);
});

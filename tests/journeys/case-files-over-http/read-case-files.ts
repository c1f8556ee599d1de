import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Story } from '@huji/all-in-one/cases/format/story.ts';
import { type Vocabulary } from '@huji/all-in-one/cases/format/vocabulary.ts';
import { readCases, slicesOf } from '@huji/all-in-one/cases/source/read-cases.ts';

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

/** Every story of the YAML files of a folder, in their order. @throws Error for a case that is not valid */
export const readCaseFiles = async (directory: string, words: Vocabulary): Promise<readonly Story[]> => {
  const stories: Story[] = [];
  const files = readdirSync(directory).filter((name) => name.endsWith('.yaml'));
  for (const file of files.sort()) {
    const chunks = once(readFileSync(join(directory, file), 'utf8'));
    for await (const slice of slicesOf({ chunks, notation: 'yaml', precision: 'value' }))
      for (const read of readCases(slice, words)) {
        if (!read.ok) throw new Error(`${file}:${String(read.line)}: ${read.message}`);
        stories.push(read.story);
      }
  }
  return stories;
};

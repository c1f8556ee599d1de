import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { FRAUD_FLAGS } from '@huji/contracts/rulebooks/rule-book.ts';
import { FLAGS } from '../../services/console/web/office/words.ts';

/** Production code of adjudication, which finds the reasons to look twice. */
const FOLDER = 'services/claim-adjudication/src';
const SOURCES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('testing/'))
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'));

test.each(FRAUD_FLAGS)(
  'the reason to look twice %s is found by adjudication, and the office reads it in words',
  (flag) => {
    expect(SOURCES.some((text) => text.includes(`'${flag}'`))).toBe(true);
    expect(FLAGS[flag]).toEqual({ zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.stringMatching(/^[A-Z]/) });
  },
);

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readShippedRuleBooks } from '@huji/contracts/rulebooks/shipped.ts';

/** Rules about the source text itself: what a reader may rely on without reading everything. */
const sources = (folder: string): { readonly file: string; readonly text: string }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

const production = ['contracts/src', 'services']
  .flatMap(sources)
  .filter(({ file }) => !/\.test\.ts$|\/testing\//.test(file));
/** Not this file, which says what is not to be found. */
const isNoRule = ({ file }: { readonly file: string }): boolean => !file.endsWith('source-text.test.ts');
const filesWith = (pattern: RegExp, among = production): string[] =>
  among.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

describe('the source text', () => {
  test('has no plan code, benefit item, date or amount of a rule book in the engine or in what folds it', () => {
    const engine = production.filter(({ file }) =>
      /services\/((claim-adjudication|assistance)\/src\/(domain|rules)|all-in-one\/src\/cases\/play)/.test(file),
    );
    expect(engine.length).toBeGreaterThan(20);
    const codes = readShippedRuleBooks().flatMap(({ value }) =>
      value.plans.flatMap(({ code, items }) => [code, ...items.map((item) => item.code)]),
    );
    const names = [...new Set(codes)].map((code) => code.replace('.', '\\.')).join('|');
    expect(filesWith(new RegExp(`['"\`](?:${names})['"\`]`), engine)).toEqual([]);
    expect(filesWith(/['"`]\d{4}-\d{2}-\d{2}['"`]/, engine)).toEqual([]);
    expect(
      filesWith(
        /\b\d{1,3}_?000_?0?0?\b(?!\s*\*)/,
        engine.filter(({ file }) => !file.endsWith('explain-sentence.ts')),
      ),
    ).toEqual([]);
  });

  test('has no default export, no barrel, no switched-off check and no unfinished mark', () => {
    expect(filesWith(/^export default /m)).toEqual([]);
    expect(filesWith(/^export \* from /m)).toEqual([]);
    expect(filesWith(/@ts-(ignore|nocheck|expect-error)|eslint-disable|\bas any\b|: any[;,)=[|&]/)).toEqual([]);
    expect(filesWith(/\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
  });

  test('has no folder whose name does not say what may not be in it', () => {
    const vague = production.map(({ file }) => file).filter((file) => /\/(common|utils|helpers|misc|lib)\//.test(file));
    expect(vague).toEqual([]);
  });

  test('has one component for a line of text that is typed, and one that suggests what to type', () => {
    const isTyped = ([input]: RegExpExecArray): boolean => !/type="(?:radio|checkbox|file)"/.test(input);
    const typing = sources('services/console/web').filter(({ text }) =>
      [...text.matchAll(/<input\b.*?\/>/gs)].some(isTyped),
    );
    expect(typing.map(({ file }) => file).sort()).toEqual([
      'services/console/web/shared/registers/suggest.tsx',
      'services/console/web/shared/ui/text-field.tsx',
    ]);
  });

  test('has one component for a choice of words', () => {
    const choosing = sources('services/console/web').filter(({ text }) => /<select\b/.test(text));
    expect(choosing.map(({ file }) => file)).toEqual(['services/console/web/shared/ui/field.tsx']);
  });

  test('leaves out what is absent by the typed helper, not by a spread of its own', () => {
    expect(filesWith(/undefined\s*\?\s*\{\}/, [...production, ...sources('tests').filter(isNoRule)])).toEqual([]);
  });

  test('tells the audit log of a change in the write that makes it; only these have no document to write it with', () => {
    expect(filesWith(/\baudit\.record\(/).sort()).toEqual([
      // What was given is asked of the bank or of many documents: who asked stands before the first of them.
      'services/chassis/src/events/relay.ts',
      'services/chassis/src/http/tell-read.ts',
      'services/chassis/src/runtime/common-operations.ts',
      'services/chassis/src/security/audit-trail.ts',
      'services/chassis/src/security/refused-attempts.ts',
      'services/chassis/src/work/long-work-operations.ts',
      'services/enrollment/src/use-cases/adopt-roster-upload.ts',
      // A document that is forgotten by its age says nothing of its own: its revisions, and the names of what it says, begin anew.
      'services/enrollment/src/use-cases/note-staff.ts',
      'services/enrollment/src/use-cases/take-roster-upload.ts',
      'services/payout/src/http/order.ask-bank.ts',
      'services/payout/src/http/payee.check-name.ts',
      'services/payout/src/http/payee.check-own-name.ts',
    ]);
  });

  test('shows an instant as the association’s day and hour, never as a piece of its text', () => {
    expect(filesWith(/At\.slice\(0, 1[06]\)|toISOString\(\)\.slice\(/, sources('services/console'))).toEqual([]);
  });

  test('sends what counts once under a key that it keeps: a page of the office makes none of its own', () => {
    expect(filesWith(/\bnewKey\b/, sources('services/console/web/office'))).toEqual([]);
  });

  test('asks a service in one way and sends it a file in one way, each with a limit of time', () => {
    const pages = sources('services/console/web').filter(({ file }) => !file.endsWith('.test.ts'));
    expect(filesWith(/(?<![\w.])fetch\(/, pages)).toEqual(['services/console/web/shared/api/in-time.ts']);
    expect(filesWith(/\bXMLHttpRequest\b/, pages)).toEqual(['services/console/web/shared/api/send-file.ts']);
  });

  test('has its comments on what they describe: none before an empty line or before another', () => {
    const everything = [
      ...['contracts/src', 'services', 'infra'].flatMap(sources),
      ...sources('tests').filter(isNoRule),
    ];
    expect(filesWith(/\*\/[ \t]*\n\s*(?:\n|\/\*\*)/, everything)).toEqual([]);
  });

  test('cites nothing that a reader of this repository cannot open', () => {
    const cited = /\b(?:rules|data-flow|accounting|cases|product|engines|style-anchors)\.md\b|\brules §/;
    expect(
      filesWith(cited, [...['contracts/src', 'services'].flatMap(sources), ...sources('tests').filter(isNoRule)]),
    ).toEqual([]);
  });

  test('keeps files small: one idea each', () => {
    const long = production.filter(({ text }) => text.split('\n').length > 400).map(({ file }) => file);
    expect(long).toEqual([]);
  });

  test('lists every decision in the index, by number and title, in their order', () => {
    const folder = 'contracts/decisions';
    const listed = [
      ...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/^\| \[(\d{4})\]\((.+)\) \| (.+) \|$/gm),
    ];
    const written = readdirSync(folder)
      .filter((file) => /^\d{4}-/.test(file))
      .sort()
      .map((file) => {
        const [, number, title] = /^# (\d{4}) (.+)$/m.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
        return [number, file, title];
      });
    expect(listed.map(([, number, file, title]) => [number, file, title])).toEqual(written);
  });
});

import { describe, expect, test } from '@jest/globals';
import { editionOf, inOrderOfEditions, isOfBeforeRevisions, latestRevisions } from './editions.ts';
import { withBenefitsOf } from './paper-list.ts';
import { parseCalendar, parseRuleBook } from './parse.ts';
import type { RuleBook } from './rule-book.ts';
import { colleaguesTerms, flaggedReviewers, transferDaysOn } from './terms-of-books.ts';
import {
  contentHash,
  readDecisionRegister,
  readShippedCalendar,
  readShippedPaperLists,
  readShippedRuleBooks,
  SHIPPED_SOCIETIES,
  textOfReleased,
} from './shipped.ts';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { present } from '../shared/present.ts';

const changchunText = readFileSync(new URL('../../rulebooks/changchun/2025-05-21.yaml', import.meta.url), 'utf8');
const changed = (from: string | RegExp, to: string): readonly string[] => {
  const parsed = parseRuleBook(changchunText.replace(from, to), 'book.yaml');
  return parsed.ok ? [] : parsed.problems;
};
const lineOf = (needle: string): number => changchunText.split('\n').findIndex((line) => line.includes(needle)) + 1;

const member = (value: unknown, key: string): unknown => {
  if (Array.isArray(value)) return value.find((entry: unknown) => member(entry, 'code') === key) ?? value[Number(key)];
  if (value === null || typeof value !== 'object') return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
};

/**
 * The value a path names: `rules/E.grade/values`, steps divided by `/`; an entry of a list by its `code` or its index.
 * Undefined when nothing is there.
 */
const parameterAt = (book: unknown, path: string): unknown => path.split('/').reduce(member, book);

describe('shipped rule books', () => {
  const books = readShippedRuleBooks();

  test('every released file is valid, lies under its own name and is plain data', () => {
    const files = SHIPPED_SOCIETIES.flatMap((society) =>
      readdirSync(new URL(`../../rulebooks/${society}/`, import.meta.url)).map(
        (name) => `${society} ${name.replace('.yaml', '')}`,
      ),
    );
    expect(files).toContain('changchun 2025-05-21.3');
    expect(books.map(({ value }) => editionOf(value)).sort()).toEqual(files.sort());
    for (const { value, hash } of books) {
      const again = JSON.parse(JSON.stringify(value)) as RuleBook;
      expect(again).toEqual(value);
      expect(contentHash(again)).toBe(hash);
    }
  });

  test('a released file is read once, and is the same for whoever asks again', () => {
    const again = readShippedRuleBooks();
    books.forEach((book, at) => expect(again[at]).toBe(book));
    const [latest] = readShippedRuleBooks(['changchun'], 'latest');
    expect(books).toContain(latest);
  });

  test('money is fen and rates are parts per million once parsed', () => {
    const changchun = books.find(({ value }) => value.society === 'changchun')?.value;
    expect(parameterAt(changchun, 'plans/HM/contribution')).toBe(9900);
    expect(parameterAt(changchun, 'plans/HM/items/HM/formula/rates/byLevel')).toEqual({
      provincial: 105_000,
      municipal: 84_000,
      district: 63_000,
    });
  });

  test('the four relaxations are four rules, each with its own date to be found by', () => {
    const changchun = books.find(({ value }) => value.society === 'changchun')?.value;
    const relaxed = Object.entries(changchun?.rules ?? {}).filter(([id]) => id.startsWith('E.'));
    expect(relaxed.map(([id, rule]) => [id, rule.selectedBy, rule.values[1]?.from])).toEqual([
      ['E.threshold', 'batch-submission', '2025-05-21'],
      ['E.waiver', 'batch-submission', '2025-05-21'],
      ['E.grade', 'claim-submission', '2025-05-21'],
      ['E.count', 'term-start', '2025-05-21'],
    ]);
  });
});

describe('a revision of a book', () => {
  const books = readShippedRuleBooks().map(({ value }) => value);
  const revisions = books.filter(({ revision }) => revision !== undefined);

  test.each(revisions.map((book) => [editionOf(book), book] as const))(
    '%s is released by two people, with a paper of its own, on or after the day of the one before',
    (_, book) => {
      const before = books.filter(({ society }) => society === book.society)[0];
      expect(new Set(book.release.people)).toHaveProperty('size', 2);
      expect(book.release.number).not.toBe('');
      expect(book.release.document).not.toBe(before?.release.document);
      expect(book.release.date >= (before?.release.date ?? '')).toBe(true);
    },
  );

  test('differs from the one before in its readings and nothing else', () => {
    const readings = (society: string): unknown => {
      const [first, second] = books.filter((book) => book.society === society);
      const differing: string[] = [];
      const compare = (a: unknown, b: unknown, path: string): void => {
        if (JSON.stringify(a) === JSON.stringify(b)) return;
        if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null)
          for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
            compare((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${path}/${key}`);
        else differing.push(`${path} ${String(a)} → ${String(b)}`);
      };
      compare(first?.plans, second?.plans, 'plans');
      const { clauses: _, plans: __, release: ___, revision: ____, ...rest } = second ?? {};
      expect({ ...first, ...rest }).toEqual(first);
      return differing;
    };
    expect(readings('changchun')).toEqual([
      'plans/0/items/0/ownShareCeiling/sharedBy undefined → overlapping-stays',
      'plans/2/items/0/formula/sums/mild/countedPer undefined → lot',
      'plans/4/items/0/formula/sameAccident undefined → reference-or-day',
      'plans/5/items/0/formula/sameAccident undefined → reference-or-day',
    ]);
    expect(readings('wuxi')).toEqual([
      'plans/0/items/0/ownShareCeiling/sharedBy undefined → overlapping-stays',
      'plans/0/items/1/formula/sums/mild/countedPer undefined → lot',
      'plans/0/items/2/formula/sameAccident undefined → reference-or-day',
    ]);
    expect(readings('baoying')).toEqual(['plans/0/items/0/ownShareCeiling/sharedBy undefined → overlapping-stays']);
  });

  test('names, from the third on, the clause of each value of a dated rule, and changes no value', () => {
    const valuesOf = (book: RuleBook | undefined): unknown =>
      Object.entries(book?.rules ?? {}).map(([id, { values, ...rule }]) => [
        id,
        rule,
        values.map(({ from, value }) => [from, value]),
      ]);
    for (const society of ['baoying', 'changchun', 'wuxi']) {
      const [, second, third] = books.filter((book) => book.society === society);
      expect(valuesOf(third)).toEqual(valuesOf(second));
      const { clauses: _, rules: __, release: ___, revision: ____, ...rest } = third!;
      expect(second).toMatchObject(rest);
      for (const { clause, values } of Object.values(third!.rules)) {
        const cited = values.map((value) => value.clause ?? clause);
        expect(new Set(cited)).toHaveProperty('size', values.length);
      }
      for (const { zh } of Object.values(third!.clauses)) expect(zh).not.toMatch(/[;:()]|(?<!\d),|,(?!\d{3})/);
    }
  });

  test('says, from the fifth on, what is a group, what is one stay and who looks at what is flagged: the numbers of before', () => {
    const terms = (book: RuleBook) => [
      flaggedReviewers(book),
      colleaguesTerms([book]),
      transferDaysOn([book], '2026-01-01'),
    ];
    for (const society of ['baoying', 'changchun', 'wuxi']) {
      const [, , , fourth, fifth] = books.filter((book) => book.society === society);
      expect([fourth!.review.colleagues, fourth!.review.flagged, fourth!.stay]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect(fifth).toMatchObject({
        review: {
          flagged: { clause: 'review.flagged', reviewers: 2 },
          colleagues: { clause: 'review.colleagues', atLeast: 3, admittedWithinDays: 92 },
        },
        stay: { clause: 'stay.transfer', transferDays: 1 },
      });
      expect(terms(fifth!)).toEqual(terms(fourth!));
      const { clauses: _, release: __, revision: ___, review, stay: ____, ...rest } = fifth!;
      const { flagged: _____, colleagues: ______, ...former } = review;
      expect(fourth).toMatchObject({ ...rest, review: former });
      expect(fifth!.clauses).toMatchObject(fourth!.clauses);
    }
  });

  test('of several societies the stricter looks for groups, and further back', () => {
    const book = (atLeast: number, admittedWithinDays: number) => {
      const [first] = books;
      return { ...first!, review: { ...first!.review, colleagues: { clause: 'review', atLeast, admittedWithinDays } } };
    };
    expect(colleaguesTerms([book(3, 30), book(5, 60)])).toEqual({ atLeast: 3, admittedWithinDays: 60 });
    expect(colleaguesTerms([])).toEqual({ atLeast: 3, admittedWithinDays: 92 });
  });

  test('comes before its first day is over for the next book: the latest of each first day counts', () => {
    const book = (society: string, effectiveFrom: string, revision?: number) =>
      ({ society, effectiveFrom, ...present({ revision }) }) as RuleBook;
    const all = [
      book('a', '2020-01-01', 10),
      book('a', '2020-01-01'),
      book('a', '2020-01-01', 2),
      book('a', '2021-01-01'),
      book('b', '2020-01-01'),
    ];
    expect(latestRevisions(all).map(editionOf)).toEqual(['a 2020-01-01.10', 'a 2021-01-01', 'b 2020-01-01']);
    const ofA = all.filter(({ society }) => society === 'a');
    expect([...ofA].reverse().sort(inOrderOfEditions).map(editionOf)).toEqual([
      'a 2020-01-01',
      'a 2020-01-01.2',
      'a 2020-01-01.10',
      'a 2021-01-01',
    ]);
  });
});

describe('a released file', () => {
  const sums = readFileSync(new URL('../../rulebooks/SHA256SUMS', import.meta.url), 'utf8');

  test('is named with the sum of its bytes, and every line names one that is there', () => {
    for (const line of sums.trim().split('\n')) {
      const [sum, path = ''] = line.split('  ');
      const bytes = readFileSync(new URL(`../../rulebooks/${path}`, import.meta.url));
      expect([path, createHash('sha256').update(bytes).digest('hex')]).toEqual([path, sum]);
    }
  });

  test('of before revisions is what stored decisions were made by', () => {
    const first = readShippedRuleBooks().filter(({ value }) => isOfBeforeRevisions(value));
    expect(contentHash([...first.map(({ hash }) => hash), readShippedCalendar().hash])).toBe(
      'e487cb0eded46c77dd53534675c718d82fd1642380176fe63f90be73c5e74706',
    );
  });

  test('of a later first day is none of those, though it is its first revision', () => {
    const { value } = readShippedRuleBooks().find((book) => book.value.revision === 2)!;
    const { revision: _, ...later } = { ...value, effectiveFrom: '2027-01-01' };
    expect(isOfBeforeRevisions(later)).toBe(false);
    expect(isOfBeforeRevisions({ ...later, release: { ...later.release, people: undefined } })).toBe(true);
  });

  test.each([
    ['was edited', 'changchun/2025-05-21.yaml', 'a', /is never edited; a change is a new revision/],
    [
      'was not released',
      'changchun/2025-05-21.3.yaml',
      '',
      /not released; its line in SHA256SUMS is "[0-9a-f]{64} {2}/,
    ],
  ])('that %s is not read', (_, path, sum, message) => {
    const known = new Map(sum === '' ? [] : [[path, sum]]);
    const bytes = Buffer.from('society: changchun');
    expect(() => textOfReleased(path, bytes, known)).toThrow(message);
    expect(() => textOfReleased(path, bytes, known)).toThrow(path);
  });
});

describe('a book that is not valid', () => {
  test.each([
    [
      'a third decimal place',
      'contribution: 99.00',
      'contribution: 99.001',
      'contribution: 99.00',
      /not an amount in yuan/,
    ],
    ['an unknown key', 'sample: false', 'simple: false', 'sample: false', /nrecognized key|simple/],
    [
      'a clause that is not there',
      'clause: HM.formula',
      'clause: HM.formule',
      'clause: HM.formula',
      /clause HM.formule is not/,
    ],
    ['a rule that is not there', 'minimum: E.grade', 'minimum: E.grad', 'minimum: E.grade', /rule E.grad is not/],
    [
      'a revision that names no paper',
      'date: 2025-05-21 }',
      'date: 2025-05-21 }\nrevision: 2',
      'release:',
      /number of its paper/,
    ],
    [
      'a revision that one person released',
      'date: 2025-05-21 }',
      'date: 2025-05-21, number: n, people: [a, a] }\nrevision: 2',
      'release:',
      /two different people/,
    ],
    [
      'a first revision',
      'effectiveFrom: 2025-05-21',
      'revision: 1\neffectiveFrom: 2025-05-21',
      'effectiveFrom: 2025-05-21',
      />=2/,
    ],
    ['a rate without a percent sign', 'provincial: 10.5%', 'provincial: 10.5', 'provincial: 10.5%', /expected string/],
  ])('is told with file and line: %s', (_, from, to, at, message) => {
    const problems = changed(from, to);
    const ofLine = problems.filter((problem) => problem.startsWith(`book.yaml:${String(lineOf(at))}:`));
    expect([problems.length > 0, problems.join('\n')]).toEqual([true, expect.stringMatching(message)]);
    if (!to.startsWith('simple')) expect(ofLine.length).toBeGreaterThan(0);
  });

  test('descending dates of a rule are refused', () => {
    expect(changed('{ from: 2025-05-21, value: 10 }', '{ from: null, value: 10 }').join()).toMatch(/ascend/);
  });

  test('broken YAML names its line', () => {
    const parsed = parseRuleBook('society: [\neffectiveFrom: 1', 'broken.yaml');
    expect(parsed.ok ? [] : parsed.problems[0]).toMatch(/^broken\.yaml:\d+: /);
  });

  test('a check may not be left out of the order of checks', () => {
    expect(changed(/ {2}- \{ rule: count-below-cap.*\n/, '').join()).toMatch(/exactly once/);
  });
});

describe('the calendar', () => {
  const { value } = readShippedCalendar();

  test('has the notices of 2018 to 2026 and a Spring Festival for each year to 2027', () => {
    expect(Object.keys(value.years)).toEqual(['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026']);
    expect(value.springFestivals.map((date) => date.slice(0, 4))).toEqual(
      Array.from({ length: 10 }, (_, at) => String(2018 + at)),
    );
  });

  test('a year out of form is told with its line', () => {
    const parsed = parseCalendar(
      "source: x\nyears:\n  '20': {notice: n, holidays: [], workdays: []}\nspringFestivals: []",
      'c.yaml',
    );
    expect(parsed.ok).toBe(false);
  });
});

describe('the decision register', () => {
  const { value } = readDecisionRegister();
  const books = new Map(readShippedRuleBooks().map((book) => [book.value.society, book.value]));

  test('holds D-01 to D-31 and what was chosen since, each once and in order', () => {
    const ids = value.entries.map(({ id }) => id);
    expect(ids).toEqual(ids.map((_, at) => `D-${String(at + 1).padStart(2, '0')}`));
    expect(ids.length).toBeGreaterThanOrEqual(31);
  });

  test.each(
    value.entries.filter(({ parameter }) => parameter.book !== 'product').map((entry) => [entry.id, entry] as const),
  )('%s is linked to a parameter that stands in its book', (_, { parameter }) => {
    expect(parameterAt(books.get(parameter.book), parameter.path)).toBeDefined();
  });

  test('every entry a clause names is in the register', () => {
    const ids = new Set(value.entries.map(({ id }) => id));
    for (const book of books.values())
      for (const clause of Object.values(book.clauses))
        if (clause.decision !== undefined) expect(ids).toContain(clause.decision);
  });
});

describe('a benefit that no list of papers names', () => {
  const lists = readShippedPaperLists();
  const book = (papers?: string) => ({ society: 'changchun', plans: [{ items: [{ code: 'NUR', papers }] }] });

  test('needs those of the clause that its own book names', () => {
    const itemsOf = (clause: string) =>
      withBenefitsOf([book('papers.stay')], lists)
        .filter(({ society }) => society === 'changchun')
        .flatMap((each) => each.lists.filter((list) => list.clause === clause).flatMap(({ items }) => items));
    expect(itemsOf('papers.stay')).toEqual(['HM', 'HA', 'NUR']);
    expect(itemsOf('papers.accident')).not.toContain('NUR');
    expect(withBenefitsOf([book()], lists)).toEqual(lists);
  });

  test('stops the start where no list of its society has the clause', () => {
    expect(() => withBenefitsOf([book('papers.none')], lists)).toThrow('changchun: NUR needs papers.none');
  });
});

import { afterAll, expect, test } from '@jest/globals';
import { type Opened, openPageIn, openReader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';
import { SCREENS, settled } from './page-matrix.ts';
import { questionsOf, saysWithout } from './page-states.ts';

/** What a page asks beside what it shows: without it something else is shown in its place, in words. */
const BESIDE: readonly RegExp[] = [
  // The code of a plan stands where its name would.
  /\/v1\/rule-books(?:\?|$)/,
  /\/v1\/societies\/[a-z]+\/plans(?:\?|$)/,
  // A picture has words of its own, and opens with a click.
  /\/thumbnail(?:\?|$)/,
  // Who it is stands in one line that says when it could not be read; the greeting of a member has none.
  /\/v1\/(?:persons\/[^/]+|me\/person)(?:\?|$)/,
  // The number of the claim an order pays: the line says when it could not be read.
  /\/v1\/claims\/[0-9a-f-]{36}(?:\?|$)/,
  // Whether an item of a sample has another behind it: the way back to all of them stays.
  /\/v1\/audit-samples\/[0-9a-f-]{36}(?:\?|$)/,
  // The two accounts that are always there are offered without those that two people added.
  /\/v1\/own-accounts(?:\?|$)/,
];

describePages('a page of which one question is refused', (pages) => {
  const made = new Map<string, string>();
  const people = new Map<string, Opened>();
  afterAll(() => Promise.all([...people.values()].map(({ context }) => context.close())));

  const opened = async (person: string, door: string): Promise<Opened> => {
    const known = people.get(person);
    if (known !== undefined) return openPageIn(known.context);
    const first = await openReader(pages.browser, pages.office.url);
    await signInAs(first.page, pages.office.url, door, person);
    people.set(person, first);
    return first;
  };

  /** One screen of each page for each person: the others ask the same. */
  const SIGNED_IN = SCREENS.flatMap(({ person, ...screen }) => (person === null ? [] : [{ ...screen, person }])).filter(
    ({ route, person }, index, all) =>
      all.findIndex((other) => other.route === route && other.person === person) === index,
  );

  test.each(SIGNED_IN.map((screen) => [screen.name, screen] as const))(
    '%s says so, and takes nothing for empty that did not come',
    async (_, { person, door, reach }) => {
      const { page } = await opened(person, door);
      await page.goto(`${pages.office.url}${door}`);
      await settled(page);
      await reach({ page, url: pages.office.url, made });
      await settled(page);
      const silent: string[] = [];
      for (const path of await questionsOf(page))
        if (!BESIDE.some((beside) => beside.test(path)) && !(await saysWithout(page, path))) silent.push(path);
      expect(silent).toEqual([]);
      await page.close();
    },
  );
});

import { afterAll, expect, test } from '@jest/globals';
import { type Opened, openPageIn, openReader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';
import { SCREENS, settled } from './page-matrix.ts';
import { isBeside, questionsOf, saysWithout } from './page-states.ts';

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
        if (!isBeside(path) && !(await saysWithout(page, path))) silent.push(path);
      expect(silent).toEqual([]);
      await page.close();
    },
  );
});

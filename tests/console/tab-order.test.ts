import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { openReader, type Reader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';

const MEMBER = '已获互助金';
const REVIEWER = '审核员';
const CASHIER = '出纳（制单）';
const ACCOUNTANT = '会计（复核）';
const READERS: readonly (readonly [string, Reader])[] = [
  ['on a phone', {}],
  ['on a desk, in English', { width: 1280, language: 'en' }],
];

/** Each of the longest forms: whose it is, and how they come to it. */
interface Form {
  readonly name: string;
  readonly who: string;
  readonly door: string;
  readonly reach: (page: Page, url: string) => Promise<Locator>;
  /** Controls it has at least. */
  readonly least: number;
}

const unfolded = async (page: Page, text: RegExp): Promise<Locator> => {
  const summary = page.locator('summary', { hasText: text });
  await summary.press('Enter');
  return page.locator('details[open] form').last();
};

const FORMS: readonly Form[] = [
  {
    name: 'the sums of a stay, as a member types them',
    who: MEMBER,
    door: '/m',
    least: 15,
    reach: async (page, url) => {
      await page.goto(`${url}/m/claims/new`);
      await page.locator('input[name=event][value=stay]').check();
      for (const name of ['admittedOn', 'dischargedOn']) {
        const field = page.locator(`input[name=${name}]`);
        await field.fill((await field.getAttribute('max')) ?? '');
      }
      await page.locator('form button.main').click();
      await page.locator('input[name=receipt]').waitFor();
      await page.locator('main form summary').first().press('Enter');
      return page.locator('main form');
    },
  },
  {
    name: 'who stands in for whom',
    who: ACCOUNTANT,
    door: '/o',
    least: 12,
    reach: async (page, url) => {
      await page.goto(`${url}/o/confirm`);
      const form = await unfolded(page, /提出新的事项|Propose something/);
      await form.locator('select').first().selectOption('deputy');
      // Of people who never signed in everything is asked.
      for (const name of ['deputy', 'absent']) await form.locator(`[name=${name}]`).fill(`nobody-yet-${name}`);
      await form.locator('[name=absentPerson]').waitFor();
      return form;
    },
  },
  {
    name: 'a line of a bank statement',
    who: CASHIER,
    door: '/o',
    least: 5,
    reach: async (page, url) => {
      await page.goto(`${url}/o/bank`);
      return unfolded(page, /补录对账单|statement/);
    },
  },
  {
    name: 'money that came',
    who: CASHIER,
    door: '/o',
    least: 8,
    reach: async (page, url) => {
      await page.goto(`${url}/o/bank`);
      return unfolded(page, /登记来款|Record money received/);
    },
  },
  {
    name: 'what a reviewer changes of a claim',
    who: REVIEWER,
    door: '/o',
    least: 3,
    reach: async (page) => {
      await page.locator('tbody a').first().click();
      await page.getByRole('button', { name: /修改后提交|逐项给出结论|Change|Say what is right/ }).click();
      const form = page
        .locator('main form')
        .filter({ has: page.locator('button.main') })
        .first();
      for (const select of await form.locator('select').all()) {
        const options = await select.locator('option').count();
        if (options > 1) await select.selectOption({ index: 1 });
      }
      return form;
    },
  },
  {
    name: 'what a reviewer asks to be completed',
    who: REVIEWER,
    door: '/o',
    least: 4,
    reach: async (page) => {
      await page.locator('tbody a').first().click();
      return unfolded(page, /补|missing/i);
    },
  },
];

interface Stop {
  readonly what: string;
  readonly inForm: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly isMarked: boolean;
  readonly isSeen: boolean;
}

/** Where the keyboard is: as text, for what runs in the browser is no code of Node. */
const STOP = `(() => {
  const it = document.activeElement;
  const box = it.getBoundingClientRect();
  const style = getComputedStyle(it);
  const x = Math.min(innerWidth - 1, Math.max(0, box.left + Math.min(box.width / 2, 40)));
  const y = Math.min(innerHeight - 1, Math.max(0, box.top + box.height / 2));
  const over = document.elementFromPoint(x, y);
  return {
    what: it.tagName + ' ' + (it.name || it.id || it.textContent.trim().slice(0, 40)) + ' #' + (it.dataset.control ?? ''),
    inForm: it.closest('[data-looked-at]') !== null,
    top: box.top + scrollY,
    bottom: box.bottom + scrollY,
    left: box.left,
    right: box.right,
    isMarked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    isSeen: over !== null && (it.contains(over) || over.contains(it) || over.closest('label')?.contains(it) === true),
  };
})()`;

/** Controls of the form by their place in the document; of radio buttons the keyboard stops at one of each name. */
const CONTROLS = `(() => {
  const named = new Set();
  return [...document.querySelector('[data-looked-at]').querySelectorAll('input, select, textarea, button, summary, a[href], [tabindex="0"]')]
    .filter((it) => !it.disabled && it.tabIndex >= 0 && it.checkVisibility())
    .filter((it) => {
      if (it.type !== 'radio') return true;
      const group = [...document.querySelectorAll('input[type=radio]')].filter(({ name }) => name === it.name);
      return (group.find(({ checked }) => checked) ?? group[0]) === it;
    })
    .filter((it) => !it.name || it.type !== 'radio' || (!named.has(it.name) && named.add(it.name)))
    .map((it, at) => '#' + (it.dataset.control = at));
})()`;

/** Nothing comes after what is wholly below it, or in the same line wholly to its right. */
const goesBack = (one: Stop, next: Stop): boolean =>
  next.bottom <= one.top + 1 || (next.top < one.bottom && one.top < next.bottom && next.right <= one.left + 1);

describePages('the keyboard', (pages) => {
  const forms = FORMS.flatMap((form) => READERS.map(([where, reader]) => [form.name, where, form, reader] as const));
  test.each(forms)(
    'goes through %s, %s, as the eye does, sees where it is, and comes out',
    async (_, __, form, reader) => {
      const { page, context } = await openReader(pages.browser, pages.office.url, reader);
      const { url } = pages.office;
      await signInAs(page, url, form.door, form.who);
      while ((await page.locator('main .status').count()) > 0) await page.waitForTimeout(50);
      const place = await form.reach(page, url);
      await place.evaluate((it) => {
        it.setAttribute('data-looked-at', '');
      });
      const controls = (await page.evaluate(CONTROLS)) as readonly string[];
      expect(controls.length).toBeGreaterThanOrEqual(form.least);

      // From the beginning of the page, key by key, until the form is behind.
      await page.evaluate('document.activeElement.blur(); document.querySelector("#content").focus()');
      const stops: Stop[] = [];
      let isBehind = false;
      for (let key = 0; key < 200 && !isBehind; key += 1) {
        await page.keyboard.press('Tab');
        const stop = (await page.evaluate(STOP)) as Stop;
        if (stop.inForm) stops.push(stop);
        else isBehind = stops.length > 0;
      }
      expect({ isBehind }).toEqual({ isBehind: true });
      // A field of a day has three stops of its own inside: one control all the same.
      const seen = stops.filter((stop, at) => at === 0 || stop.what !== stops[at - 1]!.what);
      const ids = seen.map(({ what }) => what.slice(what.lastIndexOf('#')));
      expect(ids).toEqual(controls);
      expect(seen.filter((stop, at) => at > 0 && goesBack(seen[at - 1]!, stop)).map(({ what }) => what)).toEqual([]);
      expect(seen.filter(({ isMarked }) => !isMarked).map(({ what }) => what)).toEqual([]);
      expect(seen.filter(({ isSeen }) => !isSeen).map(({ what }) => what)).toEqual([]);

      // And back again.
      await page.keyboard.press('Shift+Tab');
      expect(((await page.evaluate(STOP)) as Stop).inForm).toBe(true);
      await context.close();
    },
  );
});

import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findingsOf, openReader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';
import { fileUntilWaiting } from './waiting-claims.ts';

/** By name: all of them are reviewers. */
const REVIEWERS = ['王芳', '李强', '赵磊'];
const WAITING = 200;
/** As many are read at once. */
const PAGE = 100;
const MIDDLE = 20;
const FILING_MS = 600_000;

describePages('a reviewer with two hundred claims', (pages) => {
  beforeAll(() => fileUntilWaiting(pages.office.url, WAITING), FILING_MS);

  const open = async () => {
    const opened = await openReader(pages.browser, pages.office.url, { width: 1280 });
    await signInAs(opened.page, pages.office.url, '/o', REVIEWERS[0]!);
    await opened.page
      .locator('tbody tr')
      .nth(PAGE - 1)
      .waitFor();
    return opened;
  };
  /** Says yes to what was calculated; where people are to decide, that nothing is paid, and why. */
  const decide = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: /修改后提交|逐项给出结论/ }).waitFor();
    const agreeing = page.getByRole('button', { name: /^同意/ });
    if ((await agreeing.count()) > 0) await agreeing.press('Enter');
    else {
      await page.getByRole('button', { name: /修改后提交|逐项给出结论/ }).press('Enter');
      const form = page.locator('form', { has: page.locator('input[type=radio][value=refuse]') });
      for (const choice of await form.locator('input[type=radio][value=refuse]').all()) await choice.check();
      for (const code of await form.locator('select[name$="-code"]').all())
        await code.selectOption({ label: '事实无法核实' });
      for (const reason of await form.locator('input[name$="-reason"]').all()) await reason.fill('医院未能提供病历');
      for (const clause of await form.locator('select[name$="-clause"]').all()) await clause.selectOption({ index: 1 });
      await page.getByRole('button', { name: '提交审核意见' }).press('Enter');
    }
    await page.getByText('审核意见已提交').waitFor();
  };
  const decideAs = async (who: string, number: string): Promise<void> => {
    const { page, context } = await openReader(pages.browser, pages.office.url, { width: 1280 });
    await signInAs(page, pages.office.url, `/o/claims/${number}`, who);
    await decide(page);
    await context.close();
  };
  const numbersOf = (page: Page) => page.locator('tbody th a').allInnerTexts();
  const focused = (page: Page) => page.evaluate('document.activeElement.textContent');
  const isAt = async (page: Page, number: string): Promise<void> => {
    await page.locator('h1', { hasText: number }).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
  };

  test('goes through them by Alt and J, and back by Alt and K; whoever comes near the end finds the rest there', async () => {
    const { page, context, faults } = await open();
    await page.getByText(`超过 ${String(PAGE)} 份`).waitFor();
    const first = await numbersOf(page);
    await page.keyboard.press('Alt+KeyJ');
    expect(await focused(page)).toBe(first[0]);
    await page.keyboard.press('Alt+KeyJ');
    expect(await focused(page)).toBe(first[1]);
    await page.keyboard.press('Alt+KeyK');
    expect(await focused(page)).toBe(first[0]);
    for (let at = 1; at < PAGE; at += 1) await page.keyboard.press('Alt+KeyJ');
    await page
      .locator('tbody tr')
      .nth(WAITING - 1)
      .waitFor();
    expect(await focused(page)).toBe(first[PAGE - 1]);
    const all = await numbersOf(page);
    expect(all.slice(0, PAGE)).toEqual(first);
    expect(new Set(all).size).toBe(all.length);
    await page.keyboard.press('Alt+KeyJ');
    expect(await focused(page)).toBe(all[PAGE]);

    await page.keyboard.press('Enter');
    await isAt(page, all[PAGE]!);
    await page.getByText(`第 ${String(PAGE + 1)} 份，共 ${String(all.length)} 份`).waitFor();
    await page.keyboard.press('Alt+KeyJ');
    await isAt(page, all[PAGE + 1]!);
    await page.getByText(`第 ${String(PAGE + 2)} 份`).waitFor();
    await page.keyboard.press('Alt+KeyK');
    await page.keyboard.press('Alt+KeyK');
    await isAt(page, all[PAGE - 1]!);
    await page.getByText(`第 ${String(PAGE)} 份`).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test('goes beyond what was read at once from the page of a claim as well', async () => {
    const { page, context } = await open();
    const last = (await numbersOf(page)).at(-1)!;
    await page.goto(`${pages.office.url}/o/claims/${last}`);
    await page.getByText(`第 ${String(PAGE)} 份`).waitFor();
    await page.getByRole('link', { name: /^下一份/ }).waitFor();
    // Some keyboards write letters by these keys: who writes goes nowhere.
    await page.locator('summary', { hasText: '请申请人补材料' }).press('Enter');
    await page.getByRole('checkbox', { name: '其他' }).press('Space');
    await page.locator('input[name=other-note]').press('Alt+KeyJ');
    await page.locator('summary', { hasText: '请申请人补材料' }).focus();
    await page.getByText(`第 ${String(PAGE)} 份`).waitFor();
    await page.keyboard.press('Alt+KeyJ');
    await page.getByText(`第 ${String(PAGE + 1)} 份`).waitFor();
    await context.close();
  });

  test('is offered the next one, focused, once a claim is decided, and is not sent back to the first', async () => {
    const { page, context, faults } = await open();
    const numbers = await numbersOf(page);
    const rows = await page.locator('tbody tr').allInnerTexts();
    const at = MIDDLE;
    const needed = Number(/共需 (\d) 人/.exec(rows[at]!)?.[1]);
    for (const other of REVIEWERS.slice(1, needed)) await decideAs(other, numbers[at]!);
    await page.locator('tbody th a').nth(at).press('Enter');
    await page.getByText(`第 ${String(at + 1)} 份`).waitFor();
    await decide(page);
    await page.getByText('这份申请现在不需要审核').waitFor();
    expect(String(await focused(page))).toContain(numbers[at + 1]);
    expect(await findingsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await isAt(page, numbers[at + 1]!);
    // The others moved up by one.
    await page.getByText(`第 ${String(at + 1)} 份`).waitFor();
    await page.keyboard.press('Alt+KeyK');
    await isAt(page, numbers[at - 1]!);
    expect(faults).toEqual([]);
    await context.close();
  });
});

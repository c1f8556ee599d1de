import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Office, openOffice, type Running } from '../journeys/laptop.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const START_MS = 300_000;

if (CHROMIUM === undefined && process.env['CI'] === undefined) {
  test.skip('the page: NOT EXERCISED, no Chromium on this machine (apt-get install chromium)', () => undefined);
} else {
  describe('the page of the sample office', () => {
    let office: Office;
    let running: Running;
    let browser: Browser;

    beforeAll(async () => {
      if (CHROMIUM === undefined) throw new Error('CI has no Chromium: the page was not exercised');
      office = await openOffice();
      running = office.start('--sample', 'small');
      await running.ready();
      browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    }, START_MS);
    afterAll(async () => {
      await browser?.close();
      await running?.end('SIGTERM');
      office?.remove();
    });

    const open = async (width: number, height: number): Promise<{ page: Page; faults: string[] }> => {
      const context = await browser.newContext({ viewport: { width, height } });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await page.goto(office.url);
      await page.waitForSelector('body[data-ready=true]', { timeout: 60_000 });
      return { page, faults };
    };

    test.each([
      [360, 740],
      [1280, 900],
    ])(
      'at %i px shows funds, batches and outcomes, explains a claim, and leaves nothing for axe to find',
      async (width, height) => {
        const { page, faults } = await open(width, height);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        expect(await page.locator('#funds li').count()).toBeGreaterThanOrEqual(5);
        expect(await page.locator('#enrollment-batches li').count()).toBeGreaterThanOrEqual(2);
        expect(await page.locator('#outcomes li').count()).toBeGreaterThanOrEqual(4);
        expect(await page.locator('#figures').innerText()).toContain('¥\u00a00.00');

        const refused = page.locator('#examples button', { hasText: '观察期内' });
        const [number = ''] = (await refused.first().innerText()).split(' ');
        await refused.first().click();
        await page.locator('#decision h3', { hasText: number }).waitFor();
        expect(await page.locator('#decision .trace .fails').count()).toBeGreaterThan(0);
        expect(page.url()).toContain(number);
        expect(await page.locator('#decision').innerText()).toMatch(/观察期/);
        await page.locator('#decision details summary').first().click();
        expect(await page.locator('#decision details[open] pre').count()).toBe(1);

        await page.fill('#number', 'C2000-000000000');
        await page.click('#search button');
        await page.locator('#decision', { hasText: '没有案件' }).waitFor();
        await page.fill('#number', number);
        await page.click('#search button');
        await page.waitForSelector('#decision .trace li');

        const findings = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
          .analyze();
        expect(findings.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
        expect(faults).toEqual([]);
        await page.context().close();
      },
      120_000,
    );

    test('large type enlarges everything without a sideways scroll, and is remembered', async () => {
      const { page } = await open(360, 740);
      const before = Number(await page.evaluate('parseFloat(getComputedStyle(document.body).fontSize)'));
      await page.click('#large');
      expect(await page.getAttribute('#large', 'aria-pressed')).toBe('true');
      const after = Number(await page.evaluate('parseFloat(getComputedStyle(document.body).fontSize)'));
      expect(after).toBeGreaterThan(before * 1.2);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      await page.reload();
      await page.waitForSelector('body[data-ready=true]');
      expect(await page.getAttribute('#large', 'aria-pressed')).toBe('true');
      await page.context().close();
    }, 120_000);

    test('whoever may not see something is told so, and sees the rest', async () => {
      const { page } = await open(1280, 900);
      await page.selectOption('#person', 'clerk');
      await page.locator('#notice', { hasText: '无权' }).waitFor();
      expect(await page.locator('#outcomes li').count()).toBeGreaterThanOrEqual(4);
      await page.context().close();
    }, 120_000);
  });
}

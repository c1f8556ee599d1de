import type { Page } from 'playwright-core';
import { sampleJpeg } from '@huji/chassis/testing/sample-files.ts';

/** Types the first step of a claim for a stay of one day, the office's own, and goes on to the next. */
export const typeDaysOfStay = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/m/claims/new`);
  await page.locator('input[name=event][value=stay]').check();
  for (const name of ['admittedOn', 'dischargedOn']) {
    const field = page.locator(`input[name=${name}]`);
    await field.fill((await field.getAttribute('max')) ?? '');
  }
  await page.locator('form button.main').click();
};

/** Types a whole stay, up to the step where it is looked over and papers are chosen. */
const typeStay = async (page: Page, url: string): Promise<void> => {
  await typeDaysOfStay(page, url);
  const typed = { receipt: `STAY-${String(Date.now())}`, totalYuan: '12345.6', poolPaidYuan: '8000' };
  for (const [name, value] of Object.entries(typed)) await page.locator(`input[name=${name}]`).fill(value);
  await page.locator('form button.main').click();
  await page.locator('.trace').first().waitFor({ state: 'attached' });
};

/** A stay with two photos, up to the step where they wait. */
export const chooseTwoPhotos = async (page: Page, url: string): Promise<void> => {
  await typeStay(page, url);
  // One after the other, as a person must: while one is made smaller none can be chosen.
  for (const [at, shows] of [1, 2].entries()) {
    const buffer = await sampleJpeg({ width: 1_800, height: 2_400, shows });
    await page
      .locator('.paper-group input[type=file]')
      .nth(at)
      .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer });
    await page.locator('.paper[data-state=chosen]').nth(at).waitFor();
  }
};

/** Files a stay with two photos as the member who is signed in, and waits on its page until both are kept; the claim's number. */
export const fileStayWithPhotos = async (page: Page, url: string): Promise<string> => {
  await chooseTwoPhotos(page, url);
  await page.locator('form button.main').click();
  const follow = page.locator('.notice a[href^="/m/claims/"]');
  const number = ((await follow.getAttribute('href')) ?? '').replace('/m/claims/', '');
  // What is not sent by then goes on from the page of the claim.
  await follow.click();
  await page.locator('.paper[data-state=kept] .thumbnail img').nth(1).waitFor({ timeout: 120_000 });
  return number;
};

import type { Page } from 'playwright-core';
import { sampleJpeg } from '@huji/chassis/testing/sample-files.ts';
import { addDays, civilDate } from '@huji/contracts/shared/civil-date.ts';

/** What is typed of a stay. */
export interface TypedStay {
  /** Days before the office's own day. */
  readonly admitted: number;
  readonly discharged: number;
  readonly sums: Readonly<Record<string, string>>;
  /** As registers know them: part of a name, chosen from what is offered. */
  readonly illness?: string;
  readonly hospital?: string;
  /** Which of the sample's pictures. */
  readonly photos?: readonly [number, number];
}

/** A day of today whose sheet does not add up, of an illness and in a hospital that are not named. */
const UNCLEAR: TypedStay = { admitted: 0, discharged: 0, sums: { totalYuan: '12345.6', poolPaidYuan: '8000' } };

const chooseFrom = async (page: Page, name: string, part: string | undefined): Promise<void> => {
  if (part === undefined) return;
  const field = page.locator(`input[name=${name}]`);
  await field.fill(part);
  await page.locator('[role=option]').first().waitFor();
  await field.press('ArrowDown');
  await field.press('Enter');
};

/** Types the first step of a claim for a stay and goes on to the next. */
export const typeDaysOfStay = async (page: Page, url: string, stay: TypedStay = UNCLEAR): Promise<void> => {
  await page.goto(`${url}/m/claims/new`);
  await page.locator('input[name=event][value=stay]').check();
  const today = civilDate((await page.locator('input[name=admittedOn]').getAttribute('max')) ?? '');
  await page.locator('input[name=admittedOn]').fill(addDays(today, -stay.admitted));
  await page.locator('input[name=dischargedOn]').fill(addDays(today, -stay.discharged));
  await chooseFrom(page, 'illness', stay.illness);
  await page.locator('form button.main').click();
};

/** Types a whole stay, up to the step where it is looked over and papers are chosen. */
export const typeStay = async (page: Page, url: string, stay: TypedStay): Promise<void> => {
  await typeDaysOfStay(page, url, stay);
  const typed = { receipt: `STAY-${String(Date.now())}`, ...stay.sums };
  for (const [name, value] of Object.entries(typed)) {
    const field = page.locator(`input[name=${name}]`);
    if (!(await field.isVisible())) await page.locator('details:has(input) > summary').first().click();
    await field.fill(value);
  }
  await chooseFrom(page, 'hospital', stay.hospital);
  await page.locator('form button.main').click();
  await page.locator('.trace').first().waitFor({ state: 'attached' });
};

/** A stay with two photos, up to the step where they wait. */
export const chooseTwoPhotos = async (page: Page, url: string, stay: TypedStay = UNCLEAR): Promise<void> => {
  await typeStay(page, url, stay);
  // One after the other, as a person must: while one is made smaller none can be chosen.
  for (const [at, shows] of (stay.photos ?? [1, 2]).entries()) {
    const buffer = await sampleJpeg({ width: 1_800, height: 2_400, shows });
    await page
      .locator('.paper-group input[type=file]')
      .nth(at)
      .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer });
    await page.locator('.paper[data-state=chosen]').nth(at).waitFor();
  }
};

/** Files a stay with two photos as the member who is signed in, and waits on its page until both are kept; the claim's number. */
export const fileStayWithPhotos = async (page: Page, url: string, stay: TypedStay = UNCLEAR): Promise<string> => {
  await chooseTwoPhotos(page, url, stay);
  await page.locator('form button.main').click();
  const follow = page.locator('.notice a[href^="/m/claims/"]:not([href$="#papers"])');
  const number = ((await follow.getAttribute('href')) ?? '').replace('/m/claims/', '');
  // What is not sent by then goes on from the page of the claim.
  await follow.click();
  await page.locator('.paper[data-state=kept] .thumbnail img').nth(1).waitFor({ timeout: 120_000 });
  return number;
};

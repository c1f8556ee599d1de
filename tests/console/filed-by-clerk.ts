import type { Page } from 'playwright-core';
import { sampleOffice } from '@huji/all-in-one/sample/office.ts';
import { maskResidentId } from '@huji/contracts/shared/resident-id.ts';

/** Somebody as their own page names them. */
export interface Shown {
  readonly name: string;
  readonly idNumber: string;
}

/** The number of somebody of the sample office whom the clerk’s employers cover: of this person, or of the first. */
export const numberOfPerson = (shown?: Shown): string => {
  const people = sampleOffice('small').employers.flatMap(({ staff }) => staff);
  const isShown = ({ name, idNumber }: Shown): boolean =>
    shown === undefined || (name === shown.name && maskResidentId(idNumber) === shown.idNumber);
  const found = people.find(isShown);
  if (found === undefined) throw new Error('nobody of the sample office is called so');
  return found.idNumber;
};

export interface FiledStay {
  readonly receipt: string;
  /** Its one day; absent: today. */
  readonly on?: string;
  /** All of it, and what the pool paid of it: a sheet that does not add up is for a reviewer. */
  readonly totalYuan?: string;
  readonly poolPaidYuan?: string;
}

/** As the clerk who is signed in, files a stay of one day for somebody who agreed; the claim's number. */
export const fileForMember = async (
  page: Page,
  url: string,
  idNumber: string,
  { receipt, on: stayOn, totalYuan = '12345.6', poolPaidYuan = '8000' }: FiledStay,
): Promise<string> => {
  const { on } = (await (await page.request.get(`${url}/dev/business-date`)).json()) as { on: string };
  const next = page.locator('form button.main');
  await page.goto(`${url}/e/claims/new`);
  await page.locator('input[name=idNumber]').fill(idNumber);
  await next.press('Enter');
  await page.locator('input[name=givenOn]').fill(on);
  await page.locator('input[name=how][value=signed]').check();
  await next.press('Enter');
  await page.locator('input[name=event][value=stay]').check();
  await page.locator('input[name=admittedOn]').fill(stayOn ?? on);
  await page.locator('input[name=dischargedOn]').fill(stayOn ?? on);
  await next.press('Enter');
  await page.locator('input[name=receipt]').fill(receipt);
  await page.locator('input[name=totalYuan]').fill(totalYuan);
  await page.locator('input[name=poolPaidYuan]').fill(poolPaidYuan);
  await next.press('Enter');
  await page.locator('input[name=totalYuan]').waitFor({ state: 'detached' });
  await next.press('Enter');
  return page.locator('main .big').innerText();
};

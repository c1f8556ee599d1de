import { randomUUID as aKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sampleJpeg, samplePdf } from '@huji/chassis/testing/sample-files.ts';
import { findingsOf, type Opened, openReader, type Reader, signInAs } from './browser.ts';
import { describePages } from './describe-pages.ts';

const PAID = '已获互助金';

/** A photo is looked at in a thread of its own, one at a time: much longer on a machine that is not free. */
const SENT = { timeout: 120_000 } as const;

interface Choice {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A file as the picker of a phone gives it. */
const photo = async (shows: number, width = 4_000, height = 3_000): Promise<Choice> => ({
  name: `IMG_${String(shows)}.jpg`,
  mimeType: 'image/jpeg',
  buffer: await sampleJpeg({ width, height, shows }),
});

const WORDS = {
  zh: {
    ...{ claim: '申请互助金', next: '下一步', stay: '住院', admitted: '入院日期', discharged: '出院日期' },
    ...{ receipt: '票据号码', total: '总费用', pool: '统筹支付', foreseen: '按所填内容可以领', send: '提交申请' },
    ...{
      settlement: '拍照或选文件：医保结算单',
      discharge: '拍照或选文件：出院记录',
      identity: '拍照或选文件：身份证件',
      follow: '查看进度',
      restored: '已恢复您上次填写的内容',
    },
    ...{
      sent: '2 份材料已全部收到',
      missing: '还缺 1 种材料',
      there: '已收到',
      look: '查看 医保结算单',
      close: '关闭',
    },
  },
  en: {
    ...{ claim: 'Claim a benefit', next: 'Next', stay: 'A stay in hospital', admitted: 'Admitted on' },
    ...{ discharged: 'Discharged on', receipt: 'Receipt number', total: 'Total', pool: 'Paid by the pool' },
    ...{ foreseen: 'From what you entered, you would receive', send: 'Send the claim', follow: 'Follow the claim' },
    ...{ settlement: 'Take a photo or choose a file: Settlement sheet', sent: '2 papers were received' },
    ...{
      discharge: 'Take a photo or choose a file: Discharge note',
      identity: 'Take a photo or choose a file: Identity',
      missing: '1 kind of paper is missing',
      restored: 'What you typed last time is here again',
    },
    ...{ there: 'Received', look: 'Look at Settlement sheet of the medical insurance', close: 'Close' },
  },
} as const;
type Words = (typeof WORDS)[keyof typeof WORDS];

const READERS: readonly (readonly [string, Reader & { readonly language: keyof typeof WORDS }, number])[] = [
  ['on a phone', { language: 'zh' }, 10],
  ['on a desk, in English, dark', { width: 1280, language: 'en', theme: 'dark' }, 20],
  ['on a phone, in English, in large type', { language: 'en', size: 'large' }, 30],
];

describePages('papers', (pages) => {
  const open = async (who: string, path: string, reader: Reader = {}): Promise<Opened> => {
    const opened = await openReader(pages.browser, pages.office.url, reader);
    await signInAs(opened.page, pages.office.url, path, who);
    return opened;
  };

  /** Types a stay up to the last step, where papers are chosen. */
  const typeStay = async (page: Page, t: Words, receipt: string): Promise<void> => {
    await page.goto(`${pages.office.url}/m/claims/new`);
    await page.getByRole('radio', { name: t.stay }).check();
    const today = (await page.getByLabel(t.admitted).getAttribute('max')) ?? '';
    await page.getByLabel(t.admitted).fill(today);
    await page.getByLabel(t.discharged).fill(today);
    await page.getByRole('button', { name: t.next }).click();
    await page.getByLabel(t.receipt).fill(receipt);
    await page.getByLabel(t.total, { exact: true }).fill('12345.6');
    await page.getByLabel(t.pool).fill('8000');
    await page.getByRole('button', { name: t.next }).click();
    await page.getByText(t.foreseen).waitFor();
  };

  test.each(READERS)(
    '%s a claim is filed with two photos, made smaller first, and both are there',
    async (_, reader, n) => {
      const t = WORDS[reader.language];
      const { page, context, faults } = await open(PAID, '/m', reader);
      const announced: number[] = [];
      const addresses: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/api/')) addresses.push(new URL(request.url()).pathname);
        if (request.method() === 'POST' && request.url().endsWith('/papers'))
          announced.push((request.postDataJSON() as { bytes: number }).bytes);
      });
      await typeStay(page, t, `PHOTO-${String(n)}`);
      const large = await photo(n);
      await page.getByLabel(t.settlement).setInputFiles(large);
      await page.getByLabel(t.discharge).setInputFiles(await photo(n + 1));
      await page.locator('.paper[data-state=chosen]').nth(1).waitFor();
      expect(await findingsOf(page)).toEqual([]);
      // What was typed and chosen is still there after the page was closed in between, at the step where one was.
      await page.reload();
      await page.getByText(t.restored).waitFor();
      await page.locator('.paper[data-state=chosen]').nth(1).waitFor();
      await page.getByRole('button', { name: t.send }).click();
      await page.getByText(t.sent).waitFor(SENT);
      expect(await findingsOf(page)).toEqual([]);
      expect(announced).toHaveLength(2);
      expect(Math.max(...announced)).toBeLessThan(large.buffer.length);
      await page.getByRole('link', { name: t.follow }).click();
      await page.locator('.track').waitFor();
      await page.getByText(t.missing, { exact: true }).waitFor();
      expect(await page.locator('.paper[data-state=kept] .badge', { hasText: t.there }).count()).toBe(2);
      await page.locator('.thumbnail img').nth(1).waitFor();
      expect(await findingsOf(page)).toEqual([]);
      await page.getByRole('button', { name: t.look, exact: true }).press('Enter');
      await page.locator('dialog[open] img').waitFor();
      expect(await findingsOf(page)).toEqual([]);
      await page.getByRole('button', { name: t.close }).press('Enter');
      expect(page.url()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
      // What a member does names no id of ours, in no request.
      expect(addresses.filter((each) => each.includes('/papers/')).length).toBeGreaterThan(4);
      expect(addresses.filter((each) => /[0-9a-f]{8}-[0-9a-f]{4}/.test(each))).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  test('a broken connection and a reload in the middle lose nothing: only what is missing is sent again', async () => {
    const t = WORDS.zh;
    const { page, context } = await open(PAID, '/m');
    await typeStay(page, t, 'PHOTO-40');
    const pdf = Buffer.concat([await samplePdf(), Buffer.alloc(2_500_000, '\n')]);
    await page.getByLabel(t.settlement).setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.locator('.paper[data-state=chosen]').waitFor();
    const offsets: string[] = [];
    page.on('request', (request) => {
      const [, offset] = /\/upload\/(\d+)$/.exec(request.url()) ?? [];
      if (offset !== undefined) offsets.push(offset);
    });
    await context.route(/\/upload\/1048576$/, (route) => route.abort());
    await page.getByRole('button', { name: t.send }).click();
    await page.getByText('网络断开，连上后自动续传').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('link', { name: t.follow }).click();
    await page.getByText('网络断开，连上后自动续传').waitFor();
    await page.reload();
    await page.getByText('网络断开，连上后自动续传').waitFor();
    await context.unroute(/\/upload\/1048576$/);
    await page.getByRole('button', { name: '立即续传' }).click();
    await page.locator('.paper[data-state=kept]').waitFor(SENT);
    expect(offsets.filter((offset) => offset === '0')).toHaveLength(1);
    expect(offsets.at(-1)).toBe('2097152');
    await page.getByRole('button', { name: '删除 医保结算单' }).click();
    await page.getByText('互助会收到的这份材料也会删除').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '不删除' }).click();
    await page.getByRole('button', { name: '删除 医保结算单' }).click();
    await page.getByRole('button', { name: '确定删除' }).click();
    await page.locator('.paper').waitFor({ state: 'detached' });
    await context.close();
  });

  test('one that is just being finished when its member goes on to the claim is finished once', async () => {
    const t = WORDS.zh;
    const { page, context, faults } = await open(PAID, '/m');
    await typeStay(page, t, 'PHOTO-50');
    const paper = { name: 'a.pdf', mimeType: 'application/pdf', buffer: await samplePdf() };
    await page.getByLabel(t.settlement).setInputFiles(paper);
    await page.locator('.paper[data-state=chosen]').waitFor();
    const followed = page.locator('.track').waitFor();
    let finished = 0;
    await context.route(/\/upload\/completion$/, async (route) => {
      finished += 1;
      await followed;
      await route.continue();
    });
    const finishing = page.waitForRequest(/\/upload\/completion$/);
    await page.getByRole('button', { name: t.send }).click();
    await finishing;
    await page.getByRole('link', { name: t.follow }).click();
    await page.locator('.paper[data-state=kept]').waitFor(SENT);
    expect([finished, faults]).toEqual([1, []]);
    await context.close();
  });

  /** Files a stay with papers and answers its number. */
  const fileWith = async (page: Page, receipt: string, files: Readonly<Record<string, Choice>>): Promise<string> => {
    const t = WORDS.zh;
    await typeStay(page, t, receipt);
    // One after the other, as a person must: while one is made smaller none can be chosen.
    for (const [at, [label, file]] of Object.entries(files).entries()) {
      await page.getByLabel(label).setInputFiles(file);
      await page.locator('.paper[data-state=chosen]').nth(at).waitFor();
    }
    await page.getByRole('button', { name: t.send }).click();
    await page.getByText('份材料已全部收到').waitFor(SENT);
    const [number] = /C\d{4}-\d+/.exec(await page.locator('main').innerText()) ?? [];
    return number ?? '';
  };

  test('what waited in the phone under an older form is carried over: for its claim, and for the one that is not filed yet', async () => {
    const t = WORDS.zh;
    const { page, context } = await open(PAID, '/m');
    const pdf = await samplePdf();
    const choice = { name: 'old.pdf', mimeType: 'application/pdf', buffer: pdf };
    const number = await fileWith(page, 'PHOTO-55', { [t.settlement]: choice });
    const address = `${pages.office.url}/api/v1/me/claims/${number}`;
    const { claimId, personId } = (await (await page.request.get(address)).json()) as Readonly<Record<string, string>>;
    // A page that keeps nothing open, so that the store can be made as it was in its first version.
    await page.goto(`${pages.office.url}/public`);
    const papers = [
      { id: aKey(), place: claimId, type: 'discharge', fileName: 'discharge.pdf', paperId: aKey() },
      { id: aKey(), place: 'draft', type: 'settlement', fileName: 'draft.pdf' },
    ].map((paper) => ({ ...paper, owner: personId, chosenAtMs: Date.now() }));
    await page.evaluate(`new Promise((resolve, reject) => {
      const failed = (event) => reject(event.target.error);
      const removing = indexedDB.deleteDatabase('huji-papers');
      removing.onerror = failed;
      removing.onsuccess = () => {
        const opening = indexedDB.open('huji-papers', 1);
        opening.onerror = failed;
        opening.onupgradeneeded = () => opening.result.createObjectStore('waiting', { keyPath: 'id' });
        opening.onsuccess = () => {
          const writing = opening.result.transaction('waiting', 'readwrite');
          const bytes = Uint8Array.from(atob('${pdf.toString('base64')}'), (each) => each.charCodeAt(0));
          const content = new Blob([bytes], { type: 'application/pdf' });
          for (const paper of ${JSON.stringify(papers)}) writing.objectStore('waiting').put({ ...paper, content });
          writing.onerror = failed;
          writing.oncomplete = () => { opening.result.close(); resolve(true); };
        };
      };
    })`);
    await page.goto(`${pages.office.url}/m/claims/${number}`);
    await page.locator('.paper[data-state=kept]').nth(1).waitFor(SENT);
    await typeStay(page, t, 'PHOTO-56');
    await page.locator('.paper[data-state=chosen]').waitFor();
    expect(await page.locator('.paper[data-state=chosen]').count()).toBe(1);
    await context.close();
  });

  test('what is no paper is refused in words: at once by its first bytes, or by the service that looked at it', async () => {
    const t = WORDS.zh;
    const { page, context } = await open(PAID, '/m');
    await typeStay(page, t, 'PHOTO-50');
    const choose = page.getByLabel(t.settlement);
    await choose.setInputFiles({ name: '结算单.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html></html>') });
    await page.getByText('“结算单.jpg”没有加入：这不是照片，也不是 PDF。').waitFor();
    const huge = Buffer.concat([await samplePdf(), Buffer.alloc(10 * 1_048_576)]);
    await choose.setInputFiles({ name: '大.pdf', mimeType: 'application/pdf', buffer: huge });
    await page.getByText('“大.pdf”没有加入：这份文件超过 10 MB').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    // As one that lies in a cloud: named, and not to be read.
    await page.evaluate(
      '{ const own = Blob.prototype.arrayBuffer; Blob.prototype.arrayBuffer = () => { Blob.prototype.arrayBuffer = own; return Promise.reject(new DOMException("gone", "NotReadableError")); }; }',
    );
    await choose.setInputFiles({ name: '云.pdf', mimeType: 'application/pdf', buffer: await samplePdf() });
    await page.getByText('“云.pdf”没有加入：这份文件读不出来，请先下载到本机再选').waitFor();
    await choose.setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: await samplePdf('script') });
    await page.locator('.paper[data-state=chosen]').waitFor();
    await page.getByRole('button', { name: t.send }).click();
    await page.locator('.paper[data-state=refused]', { hasText: '没有收下：' }).waitFor(SENT);
    expect(await page.locator('.paper[data-state=refused]').innerText()).toMatch(/PDF/);
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.locator('.paper[data-state=refused]', { hasText: '没有收下：' }).waitFor(SENT);
    await page.getByRole('button', { name: '删除 医保结算单' }).click();
    await page.getByText('这份材料还没有传完，删除后不能找回').waitFor();
    await page.getByRole('button', { name: '确定删除' }).click();
    await page.locator('.paper').waitFor({ state: 'detached' });
    await context.close();
  });

  test('a reviewer reads them beside the figures, by keyboard; asks for one more, which answers for itself; its member sees who looked', async () => {
    const t = WORDS.zh;
    const member = await open(PAID, '/m');
    const sheet = await photo(60);
    const pdf = { name: 'b.pdf', mimeType: 'application/pdf', buffer: await samplePdf() };
    const number = await fileWith(member.page, 'PHOTO-60', { [t.settlement]: sheet, [t.identity]: pdf });
    await fileWith(member.page, 'PHOTO-61', { [t.settlement]: sheet });

    const reviewer = await open('审核员', '/o', { width: 1280 });
    const { page } = reviewer;
    await page.goto(`${pages.office.url}/o/claims/${number}`);
    const seen = '同一份材料也在其他申请中';
    await page.locator('.facts', { hasText: seen }).waitFor();
    await page.locator('.paper-row .badge', { hasText: seen }).waitFor();
    await page.getByText('还缺：出院记录').waitFor();
    await page.locator('.paper-row img').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: /^打开 医保结算单/ }).press('Enter');
    const large = page.getByRole('region', { name: '查看材料' });
    await large.locator('[data-drawn="1-0"]').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    const widthOf = () => large.locator('canvas').evaluate((canvas) => canvas.getBoundingClientRect().width);
    const before = await widthOf();
    await large.press('+');
    expect(await widthOf()).toBeGreaterThan(before * 1.2);
    await large.press('0');
    await large.press('r');
    await large.locator('[data-drawn="1-1"]').waitFor();
    await large.press('n');
    await page.getByText('第 2 / 2 份').waitFor();
    await large.locator('[data-drawn="1-0"]').waitFor();
    expect(await large.locator('canvas').getAttribute('aria-label')).toBe('身份证件');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('查看材料');
    // Turned faster than it is drawn: what was asked for last stands there.
    const turn = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }))";
    await page.evaluate(`(async () => { for (const _ of [1, 2, 3]) { ${turn}; await Promise.resolve(); } })()`);
    await large.locator('[data-drawn="1-3"]').waitFor();
    await large.press('p');
    await page.getByText('第 1 / 2 份').waitFor();
    await page.locator('summary', { hasText: '请申请人补材料' }).press('Enter');
    await page.getByRole('checkbox', { name: '出院记录' }).press('Space');
    await page.reload();
    expect(await page.getByRole('checkbox', { name: '出院记录' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: '发出补正通知' }).press('Enter');
    await page.getByText('计时暂停').first().waitFor();

    await member.page.goto(`${pages.office.url}/m/claims/${number}`);
    const asked = member.page.getByRole('region', { name: '请补齐材料' });
    await asked.getByLabel(t.discharge).waitFor({ state: 'attached' });
    expect(await asked.locator('input[type=file]').count()).toBe(1);
    await asked.getByRole('button', { name: '已补齐，继续审核' }).click();
    await asked.getByText('材料还没有传齐，请写明原因').waitFor();
    const second = {
      name: 'c.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.concat([pdf.buffer, Buffer.from('\n')]),
    };
    await asked.getByLabel(t.discharge).setInputFiles(second);
    await asked.getByText('已补交').waitFor(SENT);
    expect(await findingsOf(member.page)).toEqual([]);
    await asked.getByRole('button', { name: '已补齐，继续审核' }).click();
    await asked.waitFor({ state: 'detached' });
    await member.page.locator('summary', { hasText: '谁看过这些材料' }).click();
    await member.page.locator('.looks li', { hasText: '审核员' }).waitFor();
    expect(await member.page.locator('.looks').innerText()).toContain('医保结算单、身份证件');
    expect(await findingsOf(member.page)).toEqual([]);

    const other = await open('审核员', '/o', { language: 'en', theme: 'dark', size: 'large' });
    await other.page.goto(`${pages.office.url}/o/claims/${number}`);
    await other.page.getByRole('button', { name: /^Open Identity card/ }).click();
    await other.page.locator('[data-drawn="1-0"]').waitFor();
    expect(await findingsOf(other.page)).toEqual([]);
    // From one PDF straight to the next one.
    await other.page.getByRole('region', { name: 'The paper' }).press('n');
    await other.page.locator('canvas[aria-label^=Discharge][data-drawn="1-0"]').waitFor();
    expect([...member.faults, ...reviewer.faults, ...other.faults]).toEqual([]);
    for (const { context } of [member, reviewer, other]) await context.close();
  });
});

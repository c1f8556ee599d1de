import type { Words } from '@huji/contracts/shared/bilingual.ts';
import { SAMPLE_STAFF, type SamplePerson } from './people.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${String(character.codePointAt(0))};`);

/** Where the pages' files lie. */
const STYLE_PATH = '/oidc/issuer.css';

const both = ({ zh, en }: Words): string => `${escaped(zh)} <span lang="en">${escaped(en)}</span>`;

const page = (title: Words, main: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.zh} ${title.en} · 互济</title><link rel="icon" href="/oidc/mark.svg"><link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body><main>
<h1>${both(title)}</h1>
${main}
</main></body></html>`;

const choices = (people: readonly SamplePerson[]): string =>
  people
    .map(
      ({ subject, name, title }) =>
        `<li><button name="subject" value="${escaped(subject)}">${escaped(name)}<span class="title">${both(title)}</span></button></li>`,
    )
    .join('\n');

/** People of one door of the pages, under its name; nothing where nobody is there. */
const group = (title: Words, people: readonly SamplePerson[]): string =>
  people.length === 0 ? '' : `<h2>${both(title)}</h2>\n<ul>\n${choices(people)}\n</ul>`;

const CLERKS = SAMPLE_STAFF.filter(({ roles }) => roles.includes('clerk'));
const OFFICE = SAMPLE_STAFF.filter(({ roles }) => !roles.includes('clerk'));

export interface SignInPage {
  /** Receives `subject` or `personId` by POST. */
  readonly action: string;
  readonly members: readonly SamplePerson[];
  readonly fault: Words | null;
}

const BACK = `<p><a href="/">${both({ zh: '返回首页', en: 'Back to the start' })}</a></p>`;

/** Chooses who to be. Development only, so there are no passwords to know. */
export const signInPage = ({ action, members, fault }: SignInPage): string =>
  page(
    { zh: '登录互济', en: 'Sign in to Huji' },
    `<p>试用环境：请选择一个示例身份，无需密码。<br><span lang="en">Trial system: choose a sample identity, no password.</span></p>
${fault === null ? '' : `<p role="alert">${both(fault)}</p>`}
<form method="post" action="${escaped(action)}">
${group({ zh: '职工会员', en: 'Members' }, members)}
${group({ zh: '单位经办人', en: 'Employers' }, CLERKS)}
${group({ zh: '互助会办事处', en: 'The office' }, OFFICE)}
</form>
<details${fault === null ? '' : ' open'}><summary>其他职工会员 <span lang="en">Another member</span></summary>
<form method="post" action="${escaped(action)}">
<label for="personId">人员编号 <span lang="en">(person id)</span></label>
<input id="personId" name="personId" autocomplete="off" required pattern="[0-9a-fA-F\\-]{36}">
<button>${both({ zh: '以职工会员身份登录', en: 'Sign in as this member' })}</button>
</form>
</details>`,
  );

/** Asks whether to end the session of the issuer too. `form` is the provider's own, hidden form. */
export const signOutPage = (form: string): string =>
  page(
    { zh: '退出互济', en: 'Sign out of Huji' },
    `<p>确认退出吗？ <span lang="en">Sign out?</span></p>
${form}
<button class="main" autofocus type="submit" form="op.logoutForm" name="logout" value="yes">退出 <b lang="en">Sign out</b></button>`,
  );

/** Where nobody asked to be sent back after signing out. */
export const signedOutPage = (): string => page({ zh: '您已退出', en: 'You are signed out' }, BACK);

/** What went wrong with a sign-in, and the way back. */
export const faultPage = (detail: string): string =>
  page(
    { zh: '无法登录', en: 'The sign-in did not work' },
    `<p role="alert">${both({ zh: '请返回首页重新登录。', en: 'Please go back to the start and sign in again.' })}</p>
<p lang="en">${escaped(detail)}</p>
${BACK}`,
  );

import { SAMPLE_STAFF } from './people.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${String(character.codePointAt(0))};`);

const STYLE = `
  :root { color-scheme: light; font: 18px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; }
  body { margin: 0; background: #f4f6f8; color: #1b1f24; }
  main { max-width: 34rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
  p { margin: .25rem 0 1rem; color: #3d4650; }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
  button { width: 100%; min-height: 3rem; padding: .5rem 1rem; font: inherit; text-align: left; color: inherit;
    background: #fff; border: 1px solid #8a949e; border-radius: .5rem; cursor: pointer; }
  button:hover, button:focus-visible { border-color: #0b5fa5; outline: 2px solid #0b5fa5; }
  button span { display: block; font-size: .85rem; color: #3d4650; }
  label { display: block; margin: 1.5rem 0 .25rem; }
  input { width: 100%; box-sizing: border-box; min-height: 3rem; padding: .5rem 1rem; font: inherit;
    border: 1px solid #8a949e; border-radius: .5rem; margin-bottom: .5rem; }
  [role=alert] { color: #a3161c; font-weight: 600; }`;

/** Chooses who to be. Development only, so there are no passwords to know. `action` receives `subject` by POST. */
export const signInPage = (action: string, fault: string | null): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>登录 · 互济</title><style>${STYLE}</style>
</head>
<body><main>
<h1>登录互济</h1>
<p>试用环境：请选择一个示例身份，无需密码。<br><span lang="en">Trial system: choose a sample identity, no password.</span></p>
${fault === null ? '' : `<p role="alert">${escaped(fault)}</p>`}
<form method="post" action="${escaped(action)}">
<ul>
${SAMPLE_STAFF.map(
  ({ subject, name, title }) =>
    `<li><button name="subject" value="${escaped(subject)}">${escaped(name)}<span>${escaped(title)}</span></button></li>`,
).join('\n')}
</ul>
</form>
<form method="post" action="${escaped(action)}">
<label for="personId">职工会员：请输入人员编号 <span lang="en">(person id)</span></label>
<input id="personId" name="personId" autocomplete="off" required pattern="[0-9a-fA-F-]{36}">
<button>以职工会员身份登录</button>
</form>
</main></body></html>`;

/** What went wrong with a sign-in, and the way back. */
export const faultPage = (detail: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>无法登录 · 互济</title><style>${STYLE}</style>
</head>
<body><main>
<h1>无法登录</h1>
<p role="alert">请返回首页重新登录。</p>
<p lang="en">${escaped(detail)}</p>
<p><a href="/">返回首页</a></p>
</main></body></html>`;

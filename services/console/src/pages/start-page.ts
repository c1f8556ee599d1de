import type { Express } from 'express';
import { choicesOf } from './choices.ts';
import { markup } from './markup.ts';
import { mountPlainPage, sendPlainPage } from './plain-page.ts';

const WORDS = {
  zh: {
    title: '职工互助保障',
    doors: [
      ['/m', '职工会员', '查看保障，申请互助金，跟踪进度，更换收款账户。'],
      ['/e', '单位', '报送参保名单，核对人数与金额，查看缴费与申请情况。'],
      ['/o', '互助会', '审核申请，制单、复核与放行付款，查找与统计。'],
    ],
    open: '公开信息',
    openText: '现行规则、受助人数、金额、时限与各项基金的账目，无需登录。',
  },
  en: {
    title: 'Workers’ mutual aid',
    doors: [
      ['/m', 'Member', 'See your cover, claim, follow your claim, change your account.'],
      ['/e', 'Employer', 'Send the roster, check heads and sums, see what is paid and claimed.'],
      ['/o', 'Association', 'Review claims, make, check and release payments, find and count.'],
    ],
    open: 'Public figures',
    openText: 'Rules in force, people helped, sums, days and the funds’ books. No sign-in needed.',
  },
} as const;

/** The page at `/`: a door for each of the three jobs, and one for everybody. */
export const mountStartPage = (app: Express): void => {
  mountPlainPage(app, '/', (request, response) => {
    const t = WORDS[choicesOf(request).language];
    const main = markup`<ul class="doors">
        ${t.doors.map(
          ([path, name, text]) =>
            markup`<li>
              <a href="${path}"><strong>${name}</strong><span>${text}</span></a>
            </li> `,
        )}
      </ul>
      <p class="public">
        <a href="/public"><strong>${t.open}</strong><span>${t.openText}</span></a>
      </p>`;
    sendPlainPage(request, response, { title: t.title, main });
  });
};

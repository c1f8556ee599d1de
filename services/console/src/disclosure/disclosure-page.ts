import type { Express } from 'express';
import { itemWords } from '@huji/contracts/claim-adjudication/reason-codes.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { civilDateInShanghai } from '@huji/contracts/shared/instant.ts';
import { choicesOf, type Choices } from '../pages/choices.ts';
import { type Markup, markup } from '../pages/markup.ts';
import { mountPlainPage, sendPlainPage } from '../pages/plain-page.ts';
import { type Figures, readFigures } from './figures.ts';
import { namesOn, type RulesInForce, rulesInForce } from './rules-in-force.ts';
import { WORDS } from './words.ts';

export interface DisclosureOptions {
  readonly addressOf: (service: string) => string;
  readonly nowMs: () => number;
}

type Language = Choices['language'];
type Cell = string | Markup;

const day = (civil: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${civil}T00:00:00Z`),
  );
const grouped = (count: number): string => new Intl.NumberFormat('en-GB').format(count);
const money = (yuan: string): string =>
  new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 }).format(Number(yuan));

/** As many columns stand beside each other on a phone; of more, a row is a list of named values there. */
const NARROW_COLUMNS = 2;

/**
 * A table whose first column names the row; all after `numbersFrom` are figures. Roles are said, for a style that takes the table
 * apart takes its meaning away with some readers.
 */
const tableOf = (
  title: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  numbersFrom = 1,
): Markup => {
  const numbered = (at: number): Markup | null => (at >= numbersFrom ? markup` class="number"` : null);
  const cellsOf = (cells: readonly Cell[]): readonly Markup[] =>
    cells.map(
      (cell, at) =>
        markup`<td role="cell" data-column="${columns[at + 1] ?? ''}"${numbered(at + 1)}><span>${cell}</span></td>`,
    );
  return markup`
<h2>${title}</h2>
<div class="table${columns.length > NARROW_COLUMNS ? ' apart' : ''}" role="region" aria-label="${title}" tabindex="0"><table role="table">
<thead role="rowgroup"><tr role="row">${columns.map((column, at) => markup`<th scope="col" role="columnheader"${numbered(at)}>${column}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(
    ([head = '', ...cells]) =>
      markup`<tr role="row"><th scope="row" role="rowheader">${head}</th>${cellsOf(cells)}</tr>`,
  )}</tbody>
</table></div>`;
};

const listOf = (facts: readonly (readonly string[])[]): Markup =>
  markup`<dl class="figures">${facts.map(([name = '', value = '']) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;

const factsOf = ({ claims }: Figures, language: Language): Markup => {
  const t = WORDS[language];
  const { daysToDecision: days } = claims;
  return listOf([
    [t.people, claims.peopleHelped === null ? t.few : grouped(claims.peopleHelped)],
    [t.claims, grouped(claims.claims)],
    ...(days === null
      ? []
      : [
          [t.median, t.days(days.median)],
          [t.nineInTen, t.days(days.nineInTen)],
        ]),
  ]);
};

/** What is not shown has few claims, or stands beside one that has: which of both is not said. */
const paidRows = (
  { claims }: Figures,
  language: Language,
  nameOf: (code: string) => string,
): readonly (readonly string[])[] =>
  claims.paid.map(({ item, count, amountYuan }) => [
    nameOf(item),
    count === null ? WORDS[language].hidden : grouped(count),
    amountYuan === null ? '—' : money(amountYuan),
  ]);

/** By reason over all benefits. */
const refusalRows = ({ claims }: Figures, language: Language): readonly (readonly string[])[] =>
  claims.refused.map(({ code, count }) => [
    (code === undefined ? undefined : itemWords(code)?.[language]) ?? WORDS[language].other,
    count === null ? WORDS[language].hidden : grouped(count),
  ]);

interface Disclosed {
  readonly figures: Figures;
  readonly rules: readonly RulesInForce[];
  readonly on: CivilDate;
}

const mainOf = ({ figures, rules, on }: Disclosed, language: Language): Markup => {
  const t = WORDS[language];
  const { funds } = figures;
  const names = namesOn(on);
  const nameOf = (code: string): string => names(code)?.[language] ?? code;
  const fundRows = funds.funds.map(({ fund, creditedYuan }) => [nameOf(fund), money(creditedYuan)]);
  const fundFacts = [
    [t.approved, money(funds.approvedYuan)],
    [t.left, money(funds.balanceYuan)],
  ];
  const ruleRows = rules.map(({ name, effectiveFrom, plans }) => [
    name[language],
    markup`<span class="whole">${day(effectiveFrom, language)}</span>`,
    plans.map((plan) => plan[language]).join(language === 'zh' ? '、' : ', '),
  ]);
  return markup`<p class="soft">${t.asOf(day(on, language))}</p>
${factsOf(figures, language)}
${tableOf(t.paid, t.paidColumns, paidRows(figures, language, nameOf))}
${tableOf(t.refusals, t.refusalColumns, refusalRows(figures, language))}
<p class="soft">${t.suppressed}</p>
${tableOf(t.funds, t.fundColumns, fundRows)}
<p class="soft">${t.opening}</p>
${listOf(fundFacts)}
<p class="soft">${t.proof(grouped(funds.entries), money(funds.sumYuan))} <code>${funds.sha256}</code></p>
${tableOf(t.rules, t.rulesColumns, ruleRows, Number.POSITIVE_INFINITY)}`;
};

/** `/public`: for everybody, without a sign-in and without a script. */
export const mountDisclosure = (app: Express, { addressOf, nowMs }: DisclosureOptions): void => {
  mountPlainPage(app, '/public', async (request, response) => {
    const { language } = choicesOf(request);
    const figures = await readFigures(addressOf);
    const on = civilDateInShanghai(new Date(nowMs()));
    const main = mainOf({ figures, rules: rulesInForce(on), on }, language);
    sendPlainPage(request, response, { title: WORDS[language].title, main });
  });
};

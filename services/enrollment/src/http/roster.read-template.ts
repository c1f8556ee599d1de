import { readRosterTemplate } from '@huji/contracts/enrollment/roster-http.ts';
import { rosterWordsOn } from '@huji/contracts/enrollment/roster-words.ts';
import { writtenWorkbook } from '@huji/chassis/files/written-workbook.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { rosterTemplate } from '../domain/roster/roster-template.ts';
import type { Parts } from '../use-cases/parts.ts';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const bindReadRosterTemplate = ({ plansOnSale, rosterWords }: Parts): BoundOperation =>
  handle(readRosterTemplate, async ({ query: { society, startOn, language }, envelope }) => {
    const plans = plansOnSale(society, startOn ?? envelope.on);
    if (plans === null) throw refused({ code: 'society_unknown', detail: `${society} has no rule book on that day` });
    const content = await writtenWorkbook(rosterTemplate(rosterWordsOn(rosterWords, envelope.on), plans, language));
    const name = language === 'zh' ? `参保名单模板-${society}` : `roster-template-${society}`;
    return { body: { contentType: CONTENT_TYPE, fileName: `${name}.xlsx`, content } };
  });

import Table from 'cli-table3';
import type { OfficeReport } from '../sample/report.ts';
import { sumInYuan } from '../sample/report.ts';

const PLAIN = { head: [], border: [] };

/** The last thing `huji start` shows before it is ready: what the sample office did. */
export const reportTable = (report: OfficeReport): string => {
  const { enrolled, paid, claims, outcomes, orders, payoutBatches, journal } = report;
  const table = new Table({ style: PLAIN });
  const count = (size: number): { content: string; hAlign: 'right' } => ({ content: String(size), hAlign: 'right' });
  const sum = (text: string): { content: string; hAlign: 'right' } => ({ content: text, hAlign: 'right' });
  table.push(
    [
      '参保 enrolled',
      `${String(enrolled.employers)} 单位 employers, ${String(enrolled.batches)} 批次 batches`,
      count(enrolled.covers),
      '',
    ],
    ['缴费 paid', '账单 bills', count(paid.bills), sum(sumInYuan(paid.fen))],
    ['理赔 claims', `审核中 in review ${String(claims.inReview)}`, count(claims.filed), ''],
    ...outcomes.map(({ item, verdict, code, count: size, fen }) => [
      '决定 decided',
      `${item} × ${verdict}${code === '' ? '' : ` ${code}`}`,
      count(size),
      sum(fen === 0 ? '' : sumInYuan(fen)),
    ]),
    [
      '付款 ordered',
      `${String(payoutBatches)} 批次 batches, 到账 settled ${String(orders.settled)}`,
      count(orders.count),
      sum(sumInYuan(orders.fen)),
    ],
    ['退回 returned', '', count(orders.returned), ''],
    ['账目 journal', `sum = ${journal.sumYuan}`, count(journal.entries), ''],
  );
  return `${table.toString()}\njournal sum = ${journal.sumYuan}\njournal sha256 = ${journal.sha256}`;
};

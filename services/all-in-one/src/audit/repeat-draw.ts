import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { ConfigurationFault } from '@huji/chassis/runtime/config.ts';
import { AuditSampleItemReply, AuditSampleReply } from '@huji/contracts/payout/audit-sample-http.ts';
import { parseCivilDate } from '@huji/contracts/shared/civil-date.ts';
import { formatYuan, yuanToFen } from '@huji/contracts/shared/money.ts';
import { auditSample, type SettledPayment } from '@huji/payout/rules.ts';
import { ITEMS_FILE, LIST_FILE, SAMPLE_FILE } from './sample-files.ts';

export interface RepeatedDraw {
  readonly payments: number;
  readonly sumYuan: string;
  readonly sha256: string;
  readonly items: number;
  /** One line each. */
  readonly differences: readonly string[];
}

const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** @throws ConfigurationFault where there is no such file, or none of this form */
const readAs = <Form>(folder: string, name: string, parse: (text: string) => Form): Form => {
  const path = join(folder, name);
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof ConfigurationFault) throw error;
    throw new ConfigurationFault(`${path}: 无法读取 · cannot be read as what huji audit fetch writes`);
  }
};

const LINE = /^([CRM][0-9a-z-]+),(\d{4}-\d{2}-\d{2}),(\d+\.\d{2})$/;

/** @throws ConfigurationFault with the number of a line that is none */
const paymentsIn = (list: string): readonly SettledPayment[] =>
  list
    .split('\n')
    .filter((line) => line !== '')
    .map((line, at) => {
      const [, endToEndId = '', settled = '', sum = ''] = LINE.exec(line) ?? [];
      const settledOn = parseCivilDate(settled);
      if (endToEndId === '' || settledOn === null)
        throw new ConfigurationFault(
          `${LIST_FILE}: 第 ${String(at + 1)} 行有误 · line ${String(at + 1)} is no payment`,
        );
      return { endToEndId, settledOn, fen: yuanToFen(sum) };
    });

/** Draws again what lies in a fetched folder, from its list and its seed alone. @throws ConfigurationFault */
export const repeatDraw = (folder: string): RepeatedDraw => {
  const sample = readAs(folder, SAMPLE_FILE, (text) => AuditSampleReply.parse(JSON.parse(text)));
  const fetched = readAs(folder, ITEMS_FILE, (text) => z.array(AuditSampleItemReply).parse(JSON.parse(text)));
  const list = readAs(folder, LIST_FILE, (text) => text);
  const payments = paymentsIn(list);
  const [sha256, sumYuan] = [sha256Of(list), formatYuan(auditSample.sum(payments))];
  const drawn = auditSample.draw(auditSample.inOrder(payments), sample, sha256Of);
  const named = fetched.map(({ endToEndId, amountYuan, settledOn }) => ({ endToEndId, amountYuan, settledOn }));
  const again = drawn.map(({ endToEndId, fen, settledOn }) => ({ endToEndId, amountYuan: formatYuan(fen), settledOn }));
  const { population } = sample;
  const checks: readonly (readonly [boolean, string])[] = [
    [
      sample.methodVersion === auditSample.version,
      `清单按另一版方法抽取 · drawn by version ${String(sample.methodVersion)}`,
    ],
    [sha256 === population.sha256, '清单的校验值不符 · the list has another digest than the sample names'],
    [payments.length === population.count, '清单的笔数不符 · the list has another number of payments'],
    [sumYuan === population.amountYuan, '清单的金额不符 · the list comes to another sum'],
    [isDeepStrictEqual(again, named), '抽中的付款不符 · the items are not what list and seed draw'],
  ];
  const differences = checks.flatMap(([holds, text]) => (holds ? [] : [text]));
  return { payments: payments.length, sumYuan, sha256, items: drawn.length, differences };
};

import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { amountOf } from '../words/amount.ts';
import { type Draft, eventOf, illnessOf, SUMS } from './claim-draft.ts';

export type Submission = paths['/v1/me/claims']['post']['requestBody']['content']['application/json'];

const textOf = (draft: Draft, name: string): string => (draft[name] ?? '').trim();
export const given = <Key extends string, Value>(
  key: Key,
  value: Value | '' | null,
): { readonly [K in Key]?: Value } =>
  value === '' || value === null ? {} : ({ [key]: value } as { readonly [K in Key]: Value });

export type Stay = Extract<Submission, { event: 'stay' }>;
export type Hospital = Stay['hospital'];

/** What the register knows is named by its code; what it does not, by the words of the papers. */
const hospitalNamed = (draft: Draft): Pick<Hospital, 'code' | 'name'> => {
  const code = textOf(draft, 'hospitalCode');
  return code === '' ? given('name', textOf(draft, 'hospital')) : { code, ...given('name', textOf(draft, 'hospital')) };
};

const hospitalOf = (draft: Draft): Hospital => ({
  ...hospitalNamed(draft),
  designated: draft['designated'] !== 'no',
  emergency: draft['emergency'] === 'yes',
  ...given('grade', textOf(draft, 'grade') === '' ? '' : Number(textOf(draft, 'grade'))),
  ...given('level', textOf(draft, 'level') as NonNullable<Hospital['level']> | ''),
});

const settlementOf = (draft: Draft): Stay['settlement'] => {
  const sums = SUMS.map((name) => [name, amountOf(draft[name] ?? '')] as const).filter(([, sum]) => sum !== null);
  return { totalYuan: '0.00', ...(Object.fromEntries(sums) as Partial<Stay['settlement']>) };
};

const FINDINGS: Readonly<Record<string, Partial<Extract<Submission, { event: 'diagnosis' }>>>> = {
  severe: { ci: 'severe' },
  mild: { ci: 'mild' },
  invasive: { fw: 'invasive' },
  'in-situ': { fw: 'in-situ' },
};

const reportedOf = (draft: Draft): Submission => {
  const receipt = textOf(draft, 'receipt');
  switch (eventOf(draft)) {
    case 'diagnosis':
      return {
        event: 'diagnosis',
        hospital: hospitalOf(draft),
        reportedOn: textOf(draft, 'reportedOn'),
        illness: illnessOf(textOf(draft, 'illness')),
        receipt,
        ...FINDINGS[textOf(draft, 'finding')],
      } as Submission;
    case 'accident':
      return {
        event: 'accident',
        cause: (textOf(draft, 'cause') || 'accident') as Submission['cause'],
        happenedOn: textOf(draft, 'happenedOn'),
        disability: textOf(draft, 'disability') === '' ? [] : [Number(textOf(draft, 'disability'))],
        receipt,
        ...given('assessedOn', textOf(draft, 'assessedOn')),
        ...given('accident', textOf(draft, 'accident')),
      } as Submission;
    default:
      return {
        event: 'stay',
        cause: (textOf(draft, 'cause') || 'illness') as Submission['cause'],
        hospital: hospitalOf(draft),
        segments: [{ admittedOn: textOf(draft, 'admittedOn'), dischargedOn: textOf(draft, 'dischargedOn') }],
        receipt,
        settlement: settlementOf(draft),
        ...given('illness', illnessOf(textOf(draft, 'illness'))),
      } as Submission;
  }
};

/** The request of a draft without faults. */
export const submissionOf = (draft: Draft): Submission => ({
  ...reportedOf(draft),
  ...given('lateReason', textOf(draft, 'lateReason')),
});

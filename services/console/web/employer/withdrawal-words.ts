import { noun } from '@huji/contracts/shared/noun.ts';

/** What is said where a batch is taken back. */
export const zh = {
  withdraw: '撤回这个批次',
  withdrawDraft: (rows: number) => `草稿里的 ${String(rows)} 人次不再提交，也没有人因此参保。需要时重新开一个批次。`,
  withdrawSent: (rows: number) => `撤回后，已提交的 ${String(rows)} 人次都不参保。最迟起始日前一天可以撤回。`,
  withdrawHeld: (sum: string) => `已收到的 ${sum} 由互助会办理退款。`,
  withdrawSure: '确定撤回',
};

export const en: typeof zh = {
  withdraw: 'Take the batch back',
  withdrawDraft: (rows) =>
    `The ${String(rows)} ${noun(rows, 'row of the draft is', 'rows of the draft are')} not submitted, and nobody joins by ${noun(rows, 'it', 'them')}. You may open another batch.`,
  withdrawSent: (rows) =>
    `Nobody on the ${String(rows)} ${noun(rows, 'row')} joins. You may take it back until the day before the start date.`,
  withdrawHeld: (sum) => `What was received, ${sum}, is paid back by the association.`,
  withdrawSure: 'Yes, take it back',
};

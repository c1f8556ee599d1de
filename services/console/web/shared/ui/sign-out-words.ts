import { noun } from '@huji/contracts/shared/noun.ts';

/** What is said before what was not sent is deleted. */
export const zh = {
  title: '退出会删除还没有提交的内容',
  lost: (drafts: number, papers: number) =>
    `本机上有${[
      ...(drafts > 0 ? [` ${String(drafts)} 份没有提交的表单`] : []),
      ...(papers > 0 ? [` ${String(papers)} 份没有传完的材料`] : []),
    ].join('和')}。退出后全部删除，不能找回。`,
  stay: '不退出',
  leave: '删除并退出',
  failed: '还没有退出登录，什么都没有删除。请再试一次。',
  offline: '没有连上网络，还没有退出登录。连上后再试一次。',
};

export const en: typeof zh = {
  title: 'Signing out deletes what was not sent',
  lost: (drafts, papers) =>
    `This device keeps ${[
      ...(drafts > 0 ? [`${String(drafts)} unsent ${noun(drafts, 'form')}`] : []),
      ...(papers > 0 ? [`${String(papers)} unsent ${noun(papers, 'paper')}`] : []),
    ].join(' and ')}. All of it is deleted and cannot be brought back.`,
  stay: 'Stay signed in',
  leave: 'Delete it and sign out',
  failed: 'You are still signed in, and nothing was deleted. Try again.',
  offline: 'There is no connection, and you are still signed in. Try again when you are online.',
};

import { JoinedWork } from './joined-work.ts';

/** Joined while it runs, and not done again once it went well; until then whoever asks again tries again. */
export const onceDone = (): ((work: () => Promise<void>) => Promise<void>) => {
  const running = new JoinedWork<void>();
  let isDone = false;
  return async (work) => {
    if (isDone) return;
    await running.join('once', work);
    isDone = true;
  };
};

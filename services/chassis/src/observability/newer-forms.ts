/** Whether a service waits at present for what only a newer programme can read. */
export interface NewerForms {
  /** It met a document or an event of a newer form, and will try again. */
  readonly met: () => void;
  readonly isWaitedFor: () => boolean;
}

/** Consumers try again within five seconds, clocks within thirty: who meets nothing newer for so long waits no more. */
const WAITED_MS = 60_000;

export const createNewerForms = (nowMs: () => number): NewerForms => {
  let metAtMs = Number.NEGATIVE_INFINITY;
  return {
    met: () => {
      metAtMs = nowMs();
    },
    isWaitedFor: () => nowMs() - metAtMs < WAITED_MS,
  };
};

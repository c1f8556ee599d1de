import { setFlagsFromString } from 'node:v8';

/** What V8 is told for the whole process, all of its threads; measured in `tests/bench/CASES.md`. */
export const ENGINE_FLAGS = {
  /** TurboFan, the most costly of its compilers, begins at a hundred thousand calls of a function, not at three: it pays itself back late. */
  compileLate: '--invocation-count-for-turbofan=100000',
  /** No threads beside those that ask: for compiling and for collecting garbage each of them has itself. */
  leaveProcessors: '--efficiency-mode',
} as const;

/** From now on. */
export const tellEngine = (what: keyof typeof ENGINE_FLAGS): void => {
  setFlagsFromString(ENGINE_FLAGS[what]);
};

/** Calls `onStalled` where nothing has moved for `ms` milliseconds since it last did; never after the end. */
export const stallTimer = (ms: number, onStalled: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    moves: (): void => {
      clearTimeout(timer);
      timer = setTimeout(onStalled, ms);
    },
    ends: (): void => {
      clearTimeout(timer);
    },
  };
};

/** Calls `onStalled` where something is not there `ms` milliseconds after it was last waited for; never after the end. */
export const stallTimer = (onStalled: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ends = (): void => {
    clearTimeout(timer);
  };
  return {
    within: (ms: number): void => {
      ends();
      timer = setTimeout(onStalled, ms);
    },
    ends,
  };
};

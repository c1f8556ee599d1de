/** What is waited for; `instead` where it fails, or is not there after `ms` milliseconds. */
export const orInstead = <Value>(wanted: Promise<Value>, instead: Value, ms: number): Promise<Value> =>
  new Promise((resolve) => {
    const give = (value: Value): void => {
      clearTimeout(timer);
      resolve(value);
    };
    const timer = setTimeout(give, ms, instead);
    wanted.then(give, () => {
      give(instead);
    });
  });

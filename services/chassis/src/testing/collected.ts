/** Everything that is yielded, in its order: a loop that is never entered asserts nothing. */
export const collected = async <Each>(from: AsyncIterable<Each>): Promise<readonly Each[]> => {
  const all: Each[] = [];
  for await (const each of from) all.push(each);
  return all;
};

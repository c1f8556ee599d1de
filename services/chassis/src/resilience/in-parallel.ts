import pMap, { pMapIterable } from 'p-map';

/**
 * Works on all items, at most `atOnce` at a time, and asks for the next only when there is room; results in the order of the items. Waits for all of them, also when one
 * fails. @throws the first fault, when all have ended
 */
export const inParallel = async <Item, Made>(
  items: Iterable<Item> | AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item, index: number) => Promise<Made>,
): Promise<Made[]> => {
  const faults: { readonly error: unknown }[] = [];
  const made = await pMap(
    items,
    async (item, index) => {
      try {
        return await work(item, index);
      } catch (error) {
        faults.push({ error });
        return undefined;
      }
    },
    { concurrency: atOnce },
  );
  const [first] = faults;
  if (first !== undefined) throw first.error;
  return made as Made[];
};

/**
 * As `inParallel`, of items without end: each result is handed on as soon as it and those before it are there. What waits to be
 * handed on counts as well, so that no more than `atOnce` are in memory. Ends with the first fault.
 */
export const streamInParallel = <Item, Made>(
  items: AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Made>,
): AsyncIterable<Made> => pMapIterable(items, work, { concurrency: atOnce });

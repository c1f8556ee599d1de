/** Everything of `candidates` that hangs together with `seed`, directly or through others of them; in their order. */
export const connectedTo = <Item, Seed>(
  seed: Seed,
  candidates: readonly Item[],
  related: (a: Item | Seed, b: Item) => boolean,
): readonly Item[] => {
  const found = new Set<Item>();
  const open: (Item | Seed)[] = [seed];
  for (let from = open.pop(); from !== undefined; from = open.pop())
    for (const candidate of candidates)
      if (!found.has(candidate) && related(from, candidate)) {
        found.add(candidate);
        open.push(candidate);
      }
  return candidates.filter((candidate) => found.has(candidate));
};

/** Members that may be undefined become members that may be absent. */
export type Present<Members extends object> = {
  [Name in keyof Members as undefined extends Members[Name] ? never : Name]: Members[Name];
} & {
  [Name in keyof Members as undefined extends Members[Name] ? Name : never]?: Exclude<Members[Name], undefined>;
};

/** Leaves out what is undefined: `present({ a: 1, b: undefined })` is `{ a: 1 }`, and its type says `b?`. */
export const present = <Members extends object>(members: Members): Present<Members> => {
  const given = members as Readonly<Record<string, unknown>>;
  let whole = true;
  for (const name in given) if (given[name] === undefined) whole = false;
  if (whole) return members as unknown as Present<Members>;
  const kept: Record<string, unknown> = {};
  for (const name in given) if (given[name] !== undefined) kept[name] = given[name];
  return kept as Present<Members>;
};

/** Members that are there together, or absent together: `presentIf(late, { reason })`. Both sides are computed. */
export const presentIf = <const Members extends object>(condition: boolean, members: Members): Partial<Members> =>
  condition ? members : {};

/** A name as lists show it: its first character, and that there is more. */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = [...name];
  return `${first}${'*'.repeat(Math.min(rest.length, 4))}`;
};

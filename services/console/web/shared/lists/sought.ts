/** What one does something with, and what is unfolded: nothing that a row says. */
const CONTROLS = 'button, form, select, textarea, summary, .off-paper, .unseen';

/** What a part of a page says, without its keys and fields; a blank stands where one element ends and the next begins. */
export const saidIn = (part: Element): string => {
  const said: string[] = [];
  const hear = (element: Element): void => {
    for (const node of element.childNodes) {
      if (node instanceof Text) said.push(node.data);
      else if (node instanceof Element && !node.matches(CONTROLS)) {
        said.push(' ');
        hear(node);
        said.push(' ');
      }
    }
  };
  hear(part);
  return said.join('').replace(/\s+/g, ' ').trim();
};

/** As people type what they look for: full or half width, small or large letters, sums with or without separators. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/,/g, '');

/** Whether a text has every word that is looked for. */
export const isSought = (said: string, typed: string): boolean => {
  const text = folded(said);
  return folded(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
};

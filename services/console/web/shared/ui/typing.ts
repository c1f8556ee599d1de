/** Controls that are no text: a key or a page that changes takes no word from anybody. */
const NO_TEXT = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'];

/** Whether somebody is writing in a field just now. */
export const isTyping = (): boolean => {
  const { activeElement: at } = document;
  if (at instanceof HTMLInputElement) return !NO_TEXT.includes(at.type) && !at.readOnly;
  return at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement;
};

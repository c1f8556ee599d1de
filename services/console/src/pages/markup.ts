/** Text that is markup already. */
export interface Markup {
  readonly html: string;
}

type Part = string | number | Markup | null | readonly (Markup | null)[];

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const textOf = (part: Part): string => {
  if (part === null) return '';
  if (typeof part === 'string' || typeof part === 'number')
    return String(part).replace(/[&<>"']/g, (character) => ESCAPED[character] ?? character);
  return 'html' in part ? part.html : part.map(textOf).join('');
};

/** Markup with values in it; whatever is not markup itself is escaped. */
export const markup = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  html: strings.reduce((sum, text, at) => sum + text + textOf(parts[at] ?? null), ''),
});

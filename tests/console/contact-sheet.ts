/** A screen as it was seen by one reader: the file beside the sheet, its page, and what was found on it. */
export interface Picture {
  readonly file: string;
  readonly name: string;
  readonly findings: readonly string[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const figure = ({ file, findings }: Picture): string => {
  const caption = [file, ...findings].map(escaped).join('<br>');
  return `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${caption}</figcaption></figure>`;
};

/** All pictures of a page side by side. */
export const asContactSheet = (pictures: readonly Picture[]): string => {
  const pages = [...Map.groupBy(pictures, ({ name }) => name)];
  const rows = pages.map(([name, of]) => `<h2>${escaped(name)}</h2><div>${of.map(figure).join('')}</div>`);
  return `<!doctype html><meta charset="utf-8"><title>Screens</title><style>
body{font:14px sans-serif;margin:16px}div{display:flex;gap:16px;overflow-x:auto;align-items:flex-start}
figure{margin:0;flex:none}img{max-height:640px;max-width:480px;border:1px solid #ccc}</style>
${rows.join('\n')}\n`;
};

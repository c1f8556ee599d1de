import { attribute, walkXml } from './workbook-xml.ts';

/** Formats that come with the program; 27 to 36 and 50 to 58 are dates where it speaks Chinese. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
/** Quoted text, conditions and colours, escaped and padding characters. */
const NOT_A_PLACEHOLDER = /"[^"]*"|\[(?![hms]+\])[^\]]*\]|\\.|_.|\*./gi;

/** Whether a number format shows a day: a time alone, and digits, do not. */
export const isDateFormat = (format: string): boolean => {
  const [first = ''] = format.replace(NOT_A_PLACEHOLDER, '').toLowerCase().split(';');
  if (/[0#?]/.test(first.replace(/[.,]0+/g, ''))) return false;
  return /[yd]/.test(first) || (/[em]/.test(first) && !/[hs]/.test(first) && first !== 'general');
};

/** For each style of a cell whether it shows a date. */
export const readDateStyles = (xml: string | null): readonly boolean[] => {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  if (xml === null) return styles;
  walkXml(xml, {
    open: (tag) => {
      if (tag.name === 'numFmt')
        custom.set(Number(attribute(tag, 'numFmtId')), isDateFormat(attribute(tag, 'formatCode') ?? ''));
      if (tag.name === 'cellXfs') inCells = true;
      if (tag.name === 'xf' && inCells) {
        const id = Number(attribute(tag, 'numFmtId') ?? 0);
        styles.push(custom.get(id) ?? isBuiltInDate(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
};

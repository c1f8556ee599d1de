import { archivePaths, type ArchiveParts, inflateParts } from './workbook-zip.ts';
import { attribute, walkXml, xmlText } from './workbook-xml.ts';
import { UnreadableFile } from './unreadable-file.ts';

export interface SheetPlace {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** What a workbook consists of, before any of its cells is read. */
export interface WorkbookStructure {
  readonly parts: ArchiveParts;
  readonly sheets: readonly SheetPlace[];
  readonly dateSystem: '1900' | '1904';
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

/** Of everything that is read together. */
export const INFLATED_BYTES_MAX = 128 * 1024 * 1024;
const SHEETS_MAX = 50;
const TRUE = ['1', 'true', 'on'];

interface Relation {
  readonly type: string;
  readonly path: string;
}

const resolved = (base: string, target: string): string => {
  const path = target.startsWith('/') ? target.slice(1) : `${base}${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
};

/** The path as the archive has it: names of parts are the same in small letters and in capitals. */
const pathIn = (parts: ArchiveParts, path: string): string => {
  if (parts[path] !== undefined) return path;
  const folded = path.toLowerCase();
  return Object.keys(parts).find((each) => each.toLowerCase() === folded) ?? path;
};

/** Relations of a part by id; those that lead out of the file are left alone. */
const relationsOf = (parts: ArchiveParts, path: string): ReadonlyMap<string, Relation> => {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const bytes = parts[pathIn(parts, `${folder}_rels/${path.slice(folder.length)}.rels`)];
  const relations = new Map<string, Relation>();
  if (bytes === undefined) return relations;
  walkXml(xmlText(bytes), {
    open: (tag) => {
      const id = attribute(tag, 'Id');
      if (tag.name !== 'Relationship' || id === undefined || attribute(tag, 'TargetMode') === 'External') return;
      const type = (attribute(tag, 'Type') ?? '').split('/').at(-1) ?? '';
      relations.set(id, { type, path: pathIn(parts, resolved(folder, attribute(tag, 'Target') ?? '')) });
    },
  });
  return relations;
};

const pathOf = (relations: ReadonlyMap<string, Relation>, type: string): string | null =>
  [...relations.values()].find((relation) => relation.type === type)?.path ?? null;

/** Archives that are something else. @throws UnreadableFile */
const requireWorkbook = (paths: ReadonlySet<string>): void => {
  const all = [...paths];
  if (all.some((path) => /(?:^|\/)vbaProject(?:Signature)?\.bin$/i.test(path) || /(?:^|\/)macrosheets\//i.test(path)))
    throw new UnreadableFile('macros', 'the workbook holds macros');
  if (all.some((path) => /^xl\/workbook\.bin$/i.test(path)))
    throw new UnreadableFile('other_format', 'a binary workbook (xlsb)');
  if (paths.has('EncryptedPackage')) throw new UnreadableFile('encrypted', 'the workbook has a password');
  if (!all.some((path) => /(?:^|\/)workbook\d*\.xml$/i.test(path)))
    throw new UnreadableFile('other_format', 'an archive that is no workbook');
};

const NEEDED = /(?:^_rels\/\.rels|\.xml|\.rels)$/i;
const NOT_NEEDED =
  /(?:^|\/)(?:media|drawings|charts|theme|printerSettings|comments|threadedComments|pivot\w*|externalLinks|customXml|docProps)(?:\/|\d*\.xml)/i;

/** Reads names and places of the sheets. @throws UnreadableFile */
export const openWorkbook = (file: Uint8Array): WorkbookStructure => {
  requireWorkbook(archivePaths(file));
  const parts = inflateParts(file, (path) => NEEDED.test(path) && !NOT_NEEDED.test(path), INFLATED_BYTES_MAX);
  const fallback = Object.keys(parts).find((path) => /(?:^|\/)workbook\d*\.xml$/i.test(path)) ?? '';
  const bookPath = pathOf(relationsOf(parts, ''), 'officeDocument') ?? fallback;
  const book = parts[bookPath];
  if (book === undefined) throw new UnreadableFile('damaged', 'the workbook lacks its main part');
  const relations = relationsOf(parts, bookPath);
  const sheets: SheetPlace[] = [];
  let dateSystem: '1900' | '1904' = '1900';
  walkXml(xmlText(book), {
    open: (tag) => {
      if (tag.name === 'workbookPr' && TRUE.includes(attribute(tag, 'date1904') ?? '')) dateSystem = '1904';
      if (tag.name !== 'sheet') return;
      const relation = relations.get(attribute({ ...tag, attributes: relationIds(tag.attributes) }, 'id') ?? '');
      if (relation?.type !== 'worksheet') return;
      const hidden = ['hidden', 'veryHidden'].includes(attribute(tag, 'state') ?? '');
      sheets.push({ name: attribute(tag, 'name') ?? '', path: relation.path, hidden });
    },
  });
  if (sheets.length === 0) throw new UnreadableFile('damaged', 'the workbook has no sheet');
  if (sheets.length > SHEETS_MAX) throw new UnreadableFile('too_large', 'the workbook has too many sheets');
  const textOf = (type: string): string | null => {
    const bytes = parts[pathOf(relations, type) ?? ''];
    return bytes === undefined ? null : xmlText(bytes);
  };
  return { parts, sheets, dateSystem, sharedStrings: textOf('sharedStrings'), styles: textOf('styles') };
};

/** `r:id` by any prefix; `sheetId` is another number. */
const relationIds = (attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => name.includes(':')));

/** Text of one part. @throws UnreadableFile `damaged` when the archive lacks it */
export const partText = ({ parts }: WorkbookStructure, path: string): string => {
  const bytes = parts[path];
  if (bytes === undefined) throw new UnreadableFile('damaged', 'a sheet of the workbook is missing');
  return xmlText(bytes);
};

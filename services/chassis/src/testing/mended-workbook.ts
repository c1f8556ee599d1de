import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The same workbook with a text in the place of another one, as a clerk types over a cell and saves; what a tool shares is changed where it stands. */
export const mendedWorkbook = (file: Uint8Array, wrong: string, right: string): Buffer => {
  const parts = unzipSync(file);
  const mended = Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) => {
      if (!/^xl\/(sharedStrings|worksheets\/.*)\.xml$/.test(path)) return [path, bytes];
      return [path, strToU8(strFromU8(bytes).replaceAll(`>${wrong}<`, `>${right}<`))];
    }),
  );
  return Buffer.from(zipSync(mended));
};

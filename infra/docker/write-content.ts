import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BILL, billOfMaterials } from './bill-of-materials.ts';
import { collect, type Content } from './content.ts';

/** Writes `<folder>/shared` and `<folder>/own`, two layers, with their bill of materials; `root` is what make-root made. */
export const writeContent = (service: string, folder: string, root: string): Content => {
  const folders = { shared: join(folder, 'shared'), own: join(folder, 'own') };
  for (const each of Object.values(folders)) mkdirSync(each, { recursive: true });
  const content = collect(service, folders);
  writeFileSync(join(folders.own, BILL), billOfMaterials(service, content, root));
  return content;
};

/** Runs in the container, which has no shell: what a program that got in could find and do. Prints JSON. */
export const INSIDE = `
import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
const SKIPPED = new Set(['/proc', '/sys', '/dev', '/run']);
const found = { loose: [], programs: [], packages: [] };
const walk = (folder) => {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (SKIPPED.has(path)) continue;
    const { mode, uid } = lstatSync(path);
    const kind = mode & 0o170000;
    if (kind === 0o120000) continue;
    if (uid !== 0 || (mode & 0o6000) !== 0 || ((mode & 0o002) !== 0 && (mode & 0o1000) === 0)) found.loose.push(path);
    if (kind === 0o040000) {
      let below;
      try { below = readdirSync(path); } catch { continue; }
      if (below.includes('package.json') && /node_modules\\/(@[^/]+\\/)?[^/]+$/.test(path)) found.packages.push(path.replace('/app/', ''));
      walk(path);
    } else if (!path.startsWith('/app/') && /\\/s?bin\\//.test(path)) found.programs.push(path);
  }
};
walk('/');
let written = 'written';
try { writeFileSync('/app/written', ''); } catch (error) { written = error.code; }
console.log(JSON.stringify({
  ...found,
  written,
  zone: existsSync('/usr/share/zoneinfo/Asia/Shanghai'),
  authorities: readFileSync('/etc/ssl/certs/ca-certificates.crt', 'utf8').split('BEGIN CERTIFICATE').length - 1,
  bill: readFileSync('/app/bill-of-materials.cdx.json', 'utf8'),
}));
`;

export interface Inside {
  /** Not root's, set-uid, or writable for everybody. */
  readonly loose: readonly string[];
  /** Everything in a `bin` or `sbin` of the system. */
  readonly programs: readonly string[];
  /** Folders of packages below /app. */
  readonly packages: readonly string[];
  /** The error code of an attempt to write. */
  readonly written: string;
  readonly zone: boolean;
  readonly authorities: number;
  readonly bill: string;
}

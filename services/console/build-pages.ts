/** Builds the pages into `dist/` when their sources have changed since: node services/console/build-pages.ts */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const HERE = fileURLToPath(new URL('./', import.meta.url));
const ROOT = join(HERE, '../..');
const DIST = join(HERE, 'dist');
const SUM = 'sources.sha256';
const PAGES = ['member', 'employer', 'office'] as const;
/** What the browsers of four years ago can read; what they can call is `lib` of `web/tsconfig.json`. */
const BROWSERS = ['chrome103', 'safari15.4', 'firefox102'];

/** One sum over everything the build reads. */
const sourcesSum = (): string => {
  const sources = [
    'services/console/web/**/*.*',
    'services/console/{build-pages.ts,package.json}',
    'contracts/src/shared/*.ts',
    'package-lock.json',
  ];
  const hash = createHash('sha256');
  for (const path of sources.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).sort())
    hash.update(`${path}\0`).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex');
};

const isCurrent = (sum: string): boolean => {
  try {
    return readFileSync(join(DIST, SUM), 'utf8') === sum;
  } catch {
    return false;
  }
};

const buildInto = (folder: string): Promise<unknown> =>
  build({
    configFile: false,
    root: join(HERE, 'web'),
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: BROWSERS,
      cssTarget: BROWSERS,
      manifest: true,
      // What draws a PDF is large and comes when one is opened; tests/console/budgets.test.ts holds every first load.
      chunkSizeWarningLimit: 2_500,
      rolldownOptions: {
        input: Object.fromEntries(PAGES.map((page) => [page, join(HERE, 'web', `${page}.html`)])),
      },
    },
  });

/** Pages without a script look like the others: one theme. */
const writePlainStyle = (folder: string): void => {
  const parts = ['shared/ui/theme.css', 'plain.css'].map((name) => readFileSync(join(HERE, 'web', name), 'utf8'));
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'assets/plain.css'), parts.join('\n'));
};

// Whoever starts this, a test as well: pages are built as people get them.
process.env['NODE_ENV'] = 'production';
const sum = sourcesSum();
if (!isCurrent(sum)) {
  // Built beside and put in place at once: whoever serves meanwhile serves the former pages.
  const fresh = `${DIST}.${String(process.pid)}`;
  await buildInto(fresh);
  writePlainStyle(fresh);
  writeFileSync(join(fresh, SUM), sum);
  rmSync(DIST, { recursive: true, force: true });
  renameSync(fresh, DIST);
}

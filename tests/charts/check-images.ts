import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Findings } from '../findings.ts';
import { type Case, chartNames, UMBRELLA } from './chart-folders.ts';
import { render } from './check-rendering.ts';
import { ROOT, type Run } from './programs.ts';

/** Texts that tell how a cluster is installed. */
const TOLD_IN = ['infra/OPERATIONS.md', 'README.md'];

const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Where the manual's line pushes images to: `…/<service>` below it. @throws Error when there is no such line */
const pushedTo = (): string => {
  const [, place] = /^make images IMAGES=(\S+) /m.exec(textOf('infra/OPERATIONS.md')) ?? [];
  if (place === undefined) throw new Error('infra/OPERATIONS.md pushes no images');
  return place;
};

/** What the line that installs sets, `path=value` each. @throws Error when there is no such line */
const setIn = (file: string): readonly string[] => {
  const [line] = /^ *helm (?:upgrade --install|install) huji charts\/mutual-aid .*$/m.exec(textOf(file)) ?? [];
  if (line === undefined) throw new Error(`${file} installs nothing`);
  return [...line.matchAll(/--set (\S+)/g)].map(([, value = '']) => value);
};

/** Whoever types the lines of a text, with the values that it calls complete, is given the very images that were pushed. */
export const imagesOfTheManual = async (cases: readonly Case[], run: Run, findings: Findings): Promise<void> => {
  const umbrella = cases.find(({ name }) => name === `${UMBRELLA} with external`);
  if (umbrella === undefined) throw new Error(`${UMBRELLA} has no values with engines elsewhere`);
  const services = chartNames().filter((name) => name !== UMBRELLA);
  for (const file of TOLD_IN) {
    const set = setIn(file);
    const tag = set.find((value) => value.startsWith('global.image.tag='))?.split('=')[1] ?? '';
    const { manifests } = await render(umbrella, run, { set });
    const named = [...manifests.matchAll(/^ *(?:- )?image: "?([^"\s]+)"?$/gm)].map(([, image]) => image);
    const asked = [...new Set(named)].sort();
    const pushed = services.map((service) => `${pushedTo()}/${service}:${tag}`).sort();
    const fault = JSON.stringify({ asked, pushed });
    findings.note('images that were pushed', file, isDeepStrictEqual(asked, pushed) ? null : fault);
  }
};

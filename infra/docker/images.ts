import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { imageNames } from './content.ts';
import { imageTag, packageVersion, readRevision } from './revision.ts';
import { writeContent } from './write-content.ts';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUTPUT_BYTES_MAX = 1 << 24;

export interface Image {
  readonly service: string;
  /** With the tag of its revision, which is nobody else's. */
  readonly name: string;
}
export interface Making {
  /** Buildah is given what the stage `made` would make; Docker and Podman run that stage. */
  readonly program: 'buildah' | 'docker' | 'podman';
  /** What stands before the service's name, without the last slash. */
  readonly prefix: string;
  readonly say: (line: string) => void;
  readonly environment?: NodeJS.ProcessEnv;
}

/** Folders that stand in for stages, and the folder the build may read from, which is then empty. */
const givenStages = async (service: string, folder: string, root: string): Promise<readonly string[]> => {
  const content = join(folder, service);
  writeContent(service, content, root);
  return [
    '--layers',
    '--build-context',
    `root=${root}`,
    '--build-context',
    `content=${content}`,
    join(ROOT, 'infra/docker'),
  ];
};

/** Builds the image of every service with `infra/docker/Dockerfile`. @throws Error with the program's own words */
export const makeImages = async ({
  program,
  prefix,
  say,
  environment = process.env,
}: Making): Promise<readonly Image[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'huji-image-content-'));
  const images: Image[] = [];
  try {
    const root = join(folder, 'root');
    if (program === 'buildah') {
      await run(join(ROOT, 'infra/docker/make-root'), [root, join(ROOT, 'node_modules/node/bin/node')]);
    }
    const revision = await readRevision();
    const { commit } = revision;
    const tag = imageTag(revision);
    const facts = ['--build-arg', `VERSION=${tag}`, '--build-arg', `REVISION=${commit ?? 'unknown'}`];
    for (const service of imageNames()) {
      const name = `${prefix}/${service}:${tag}`;
      // What `infra/compose` takes on this very machine: the last that was built.
      const last = `${prefix}/${service}:${packageVersion()}`;
      const source = program === 'buildah' ? await givenStages(service, folder, root) : [ROOT];
      const options = [
        '--file',
        join(ROOT, 'infra/docker/Dockerfile'),
        '--build-arg',
        `SERVICE=${service}`,
        ...['--tag', name, '--tag', last],
      ];
      await run(program, ['build', ...options, ...facts, ...source], { env: environment, maxBuffer: OUTPUT_BYTES_MAX });
      say(name);
      images.push({ service, name });
    }
    return images;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

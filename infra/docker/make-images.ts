/**
 * Builds the image of every service: node infra/docker/make-images.ts [<prefix>]
 * With buildah on a Debian machine from packages alone; elsewhere with Docker or Podman, which fetch a base image to build in.
 */
import { endWithUsage } from '../local/command-line.ts';
import { missingPrograms } from '../local/missing-programs.ts';
import { makeImages } from './images.ts';

const here = (...programs: readonly string[]): boolean => missingPrograms(programs).length === 0;
const choose = (): 'buildah' | 'docker' | 'podman' => {
  if (here('buildah', 'apt-get', 'dpkg-deb')) return 'buildah';
  if (here('docker')) return 'docker';
  if (here('podman')) return 'podman';
  return endWithUsage('buildah with apt-get, docker or podman is needed and not on the PATH');
};

await makeImages({
  program: choose(),
  prefix: process.argv[2] ?? 'localhost/huji',
  say: (line) => process.stdout.write(`${line}\n`),
});

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

interface DistributionProgram {
  /** The argument that makes it say its version. */
  readonly ask: string;
  /** Older ones were never tried. */
  readonly least: string;
}

/** Programs that come from the distribution and cannot be pinned: whichever version it has, from `least` on. */
export const DISTRIBUTION_PROGRAMS = {
  prometheus: { ask: '--version', least: '2.42' },
  'prometheus-alertmanager': { ask: '--version', least: '0.25' },
  haproxy: { ask: '-v', least: '2.6' },
  buildah: { ask: '--version', least: '1.28' },
  podman: { ask: '--version', least: '4.3' },
  runc: { ask: '--version', least: '1.1' },
} as const satisfies Readonly<Record<string, DistributionProgram>>;
export type DistributionProgramName = keyof typeof DISTRIBUTION_PROGRAMS;

const BANNER = /\bversion v?(\d+(?:\.\d+)+)/i;

const isOlder = (version: string, least: string): boolean => {
  const parts = version.split('.').map(Number);
  const [differs] = least
    .split('.')
    .map((part, index) => (parts[index] ?? 0) - Number(part))
    .filter((difference) => difference !== 0);
  return (differs ?? 0) < 0;
};

/** `haproxy 2.6.12`, from what it says of itself. @throws Error when it says no version, or an older one than was ever tried */
export const versionIn = (name: DistributionProgramName, banner: string): string => {
  const [, version] = BANNER.exec(banner) ?? [];
  const { least } = DISTRIBUTION_PROGRAMS[name];
  if (version === undefined) throw new Error(`${name} says no version: ${banner.slice(0, 200)}`);
  if (isOlder(version, least)) throw new Error(`${name} ${version} is older than ${least}, the least that was tried`);
  return `${name} ${version}`;
};

const execute = promisify(execFile);

/** What is used here, as `haproxy 2.6.12`. `path` is where it lies. @throws Error as `versionIn` does */
export const versionUsed = async (name: DistributionProgramName, path: string = name): Promise<string> => {
  const { stdout, stderr } = await execute(path, [DISTRIBUTION_PROGRAMS[name].ask]);
  return versionIn(name, stdout + stderr);
};

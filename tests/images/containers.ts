import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const OUTPUT_BYTES_MAX = 1 << 26;
/** Whatever happens to the test, its containers end. */
const CONTAINER_SECONDS_MAX = 600;

export interface Container {
  readonly name: string;
  /** What a process in it prints. @throws Error */
  readonly run: (script: string) => Promise<string>;
  /** Of its first process, as the machine numbers them; 0 when it has ended. */
  readonly pid: () => Promise<number>;
  readonly logs: () => Promise<string>;
  /** Told to end as a cluster does; answers the exit code and what it said last. */
  readonly stop: () => Promise<{ readonly code: number; readonly said: string }>;
}

/** Images and containers of the tests stand in a store of their own, so that layers are made once and a person's are left alone. */
export interface Store {
  readonly environment: NodeJS.ProcessEnv;
  readonly podman: (...args: readonly string[]) => Promise<string>;
  readonly buildah: (...args: readonly string[]) => Promise<string>;
  /** Starts an image with everything taken away that a service does not need. */
  readonly start: (image: string, name: string, settings: Readonly<Record<string, string>>) => Promise<Container>;
}

const DRIVERS = ['overlay', 'vfs'] as const;

const configuration = (folder: string, driver: string): Readonly<Record<string, string>> => ({
  'storage.conf': `[storage]\ndriver = "${driver}"\ngraphroot = "${folder}/${driver}/graph"\nrunroot = "${folder}/${driver}/run"\n`,
  // The limits are below the usual hard ones: a root that may not raise them can still start containers.
  'containers.conf': [
    '[containers]\ndefault_ulimits = ["nofile=4096:4096", "nproc=4096:4096"]',
    '[engine]\nruntime = "runc"\ncgroup_manager = "cgroupfs"\nevents_logger = "none"\n',
  ].join('\n'),
});

/** Layers over each other where the kernel can, copies of them where it cannot. */
const firstThatWorks = async (folder: string): Promise<NodeJS.ProcessEnv> => {
  const environment = {
    ...process.env,
    CONTAINERS_STORAGE_CONF: join(folder, 'storage.conf'),
    CONTAINERS_CONF: join(folder, 'containers.conf'),
  };
  for (const driver of DRIVERS) {
    for (const [name, text] of Object.entries(configuration(folder, driver))) writeFileSync(join(folder, name), text);
    const works = await execute('podman', ['info'], { env: environment }).then(
      () => true,
      () => false,
    );
    if (works) return environment;
  }
  throw new Error(`podman can keep images neither by ${DRIVERS.join(' nor by ')}`);
};

/** @throws Error where no image can be kept */
export const openStore = async (): Promise<Store> => {
  const cache =
    process.env['HUJI_TOOLS_CACHE'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'huji-tools');
  const folder = join(cache, 'images');
  mkdirSync(folder, { recursive: true });
  const environment = await firstThatWorks(folder);
  const program =
    (name: string) =>
    async (...args: readonly string[]): Promise<string> =>
      (await execute(name, [...args], { env: environment, maxBuffer: OUTPUT_BYTES_MAX })).stdout;
  const [podman, buildah] = [program('podman'), program('buildah')];
  const start: Store['start'] = async (image, name, settings) => {
    const given = Object.entries(settings).flatMap(([key, value]) => ['--env', `${key}=${value}`]);
    const taken = [
      '--cap-drop',
      'all',
      '--security-opt',
      'no-new-privileges',
      '--read-only',
      '--read-only-tmpfs=false',
    ];
    const bounds = ['--timeout', String(CONTAINER_SECONDS_MAX), '--network', 'host', '--pull', 'never'];
    await podman('run', '--detach', '--name', name, ...taken, ...bounds, ...given, image);
    const logs = async (): Promise<string> => {
      const { stdout, stderr } = await execute('podman', ['logs', '--tail', '20', name], { env: environment });
      return stdout + stderr;
    };
    return {
      name,
      run: (script) => podman('exec', name, '/usr/local/bin/node', '--input-type=module', '--eval', script),
      pid: async () => Number(await podman('inspect', '--format', '{{.State.Pid}}', name)),
      logs,
      stop: async () => {
        await podman('stop', '--time', '30', name);
        const code = Number(await podman('wait', name));
        const said = await logs();
        await podman('rm', name);
        return { code, said };
      },
    };
  };
  return { environment, podman, buildah, start };
};

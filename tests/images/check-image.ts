import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import type { Findings } from '../findings.ts';
import type { Container, Store } from './containers.ts';
import { INSIDE, type Inside } from './inside.ts';
import { testsOnly } from './packages.ts';

const COMPRESSED_BYTES_MAX = 130_000_000;
const AUTHORITIES_MIN = 100;
const LABELS = ['title', 'description', 'licenses', 'version', 'revision'].map(
  (name) => `org.opencontainers.image.${name}`,
);
const NODE = '/usr/local/bin/node';

interface Configuration {
  readonly User: string;
  readonly Labels: Readonly<Record<string, string>>;
  readonly Entrypoint: readonly string[];
  readonly ExposedPorts: Readonly<Record<string, unknown>>;
  readonly StopSignal?: string;
}

const unequal = (actual: unknown, expected: unknown): string | null => {
  const [is, shall] = [JSON.stringify(actual), JSON.stringify(expected)];
  return is === shall ? null : `is ${is}, not ${shall}`;
};

/** What the image says of itself. Answers its user. */
export const checkConfiguration = async (
  image: string,
  service: string,
  store: Store,
  findings: Findings,
): Promise<string> => {
  const printed = await store.podman('image', 'inspect', '--format', '{{json .Config}}', image);
  const { User, Labels, Entrypoint, ExposedPorts, StopSignal } = JSON.parse(printed) as Configuration;
  const note = (subject: string, fault: string | null) =>
    findings.note('configuration', `${service}: ${subject}`, fault);
  note('user', unequal(User, '10001:10001'));
  note(
    'labels',
    unequal(
      LABELS.filter((name) => !Labels[name] || Labels[name] === 'unknown'),
      [],
    ),
  );
  note('title', unequal(Labels['org.opencontainers.image.title'], `huji/${service}`));
  note('entry point', unequal(Entrypoint, [NODE, 'main.ts']));
  note('port', unequal(Object.keys(ExposedPorts), ['8080/tcp']));
  note('signal to end', unequal(StopSignal, 'SIGTERM'));
  return User;
};

/** Bytes that a registry keeps for it: its layers compressed, as they are pushed. */
export const compressedBytes = async (
  image: string,
  service: string,
  folder: string,
  store: Store,
  findings: Findings,
): Promise<number> => {
  const target = join(folder, `${service}-pushed`);
  await store.buildah('push', image, `dir:${target}`);
  const bytes = readdirSync(target).reduce((sum, name) => sum + statSync(join(target, name)).size, 0);
  findings.note('size', service, bytes <= COMPRESSED_BYTES_MAX ? null : `${String(bytes)} bytes compressed`);
  return bytes;
};

const checkBill = async (
  text: string,
  packages: readonly string[],
  note: (subject: string, fault: string | null) => void,
): Promise<void> => {
  const invalid = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text);
  const { specVersion, components } = JSON.parse(text) as {
    specVersion: string;
    components: { 'bom-ref': string }[];
  };
  // The schema takes any version in words.
  note('is CycloneDX 1.6', invalid === null ? unequal(specVersion, '1.6') : JSON.stringify(invalid).slice(0, 500));
  const listed = components.map((each) => each['bom-ref']);
  const named = listed.filter((each) => each.startsWith('node_modules/') && each !== 'node_modules/node');
  note('lists what is there and nothing else', unequal(named.sort(), [...packages].sort()));
  note(
    'lists the system and Node',
    unequal(
      ['debian/libc6', 'debian/libstdc++6', 'node_modules/node'].filter((each) => !listed.includes(each)),
      [],
    ),
  );
};

/** What is in the image, seen from a process in it. */
export const checkInside = async (container: Container, service: string, findings: Findings): Promise<void> => {
  const inside = JSON.parse(await container.run(INSIDE)) as Inside;
  const note = (subject: string, fault: string | null) => findings.note('content', `${service}: ${subject}`, fault);
  note('no program but Node, so no shell', unequal(inside.programs, [NODE]));
  note('everything is root’s, nothing is set-uid or writable', unequal(inside.loose, []));
  note('the root cannot be written to', unequal(inside.written, 'EROFS'));
  note(
    'time zones and certificates',
    inside.zone && inside.authorities >= AUTHORITIES_MIN ? null : `${String(inside.authorities)} authorities`,
  );
  const strangers = inside.packages.filter((path) => testsOnly.includes(path.replace(/^.*node_modules\//, '')));
  note('nothing that only tests need', unequal(strangers, []));
  await checkBill(inside.bill, inside.packages, (subject, fault) =>
    findings.note('bill of materials', `${service}: ${subject}`, fault),
  );
};

/** What the machine's kernel says of the process: nobody, with no right and no way to get one. */
export const checkRights = async (container: Container, service: string, findings: Findings): Promise<void> => {
  const status = readFileSync(`/proc/${String(await container.pid())}/status`, 'utf8');
  const field = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? '';
  const capabilities = ['CapInh', 'CapPrm', 'CapEff', 'CapBnd', 'CapAmb'].map((name) =>
    Number.parseInt(field(name), 16),
  );
  const is = { user: field('Uid'), group: field('Gid'), capabilities, noNewPrivileges: field('NoNewPrivs') };
  const nobody = Array.from({ length: 4 }, () => '10001').join('\t');
  const shall = { user: nobody, group: nobody, capabilities: [0, 0, 0, 0, 0], noNewPrivileges: '1' };
  findings.note('rights', service, unequal(is, shall));
};

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import parseExpression from 'spdx-expression-parse';
import type { Content } from './content.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The file's name in every image, beside main.ts. */
export const BILL = 'bill-of-materials.cdx.json';

type Manifest = Parameters<
  InstanceType<typeof Contrib.FromNodePackageJson.Builders.ComponentBuilder>['makeComponent']
>[0];
interface Lock {
  readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
}

const licences = new Contrib.License.Factories.LicenseFactory(parseExpression);
const builder = new Contrib.FromNodePackageJson.Builders.ComponentBuilder(
  new Contrib.FromNodePackageJson.Factories.ExternalReferenceFactory(),
  licences,
);
const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Manifest;

/** `@scope/name` as a purl has it. */
const npmUrl = (name: string, version: string): string => {
  const [scope, rest] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return new PackageURL('npm', scope, rest, version).toString();
};

/** @throws Error when a package does not say who it is */
const npmComponent = (
  folder: string,
  integrity: string | undefined,
  type = Enums.ComponentType.Library,
): Models.Component => {
  const manifest = readManifest(folder);
  const component = builder.makeComponent(manifest, type);
  if (component === undefined || typeof manifest.name !== 'string') throw new Error(`${folder} has no name`);
  component.purl = npmUrl(manifest.name, String(manifest.version));
  component.bomRef.value = folder;
  const [, sha512] = /^sha512-(\S+)/.exec(integrity ?? '') ?? [];
  if (sha512 !== undefined) {
    component.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(sha512, 'base64').toString('hex'));
  }
  return component;
};

/** Debian's packages, from what make-root has noted of them. */
const systemComponents = (root: string): readonly Models.Component[] => {
  const notes = join(root, 'var/lib/dpkg/status.d');
  const release = /^VERSION_CODENAME=(.*)$/m.exec(readFileSync(join(root, 'etc/os-release'), 'utf8'))?.[1];
  return readdirSync(notes)
    .sort()
    .map((name) => {
      const field = (wanted: string): string =>
        new RegExp(`^${wanted}: (.*)$`, 'm').exec(readFileSync(join(notes, name), 'utf8'))?.[1] ?? '';
      const [version, arch] = [field('Version'), field('Architecture')];
      const purl = new PackageURL('deb', 'debian', name, version, { arch, distro: release ?? '' }).toString();
      return new Models.Component(Enums.ComponentType.Library, name, { bomRef: `debian/${name}`, version, purl });
    });
};

/** The package that holds the program beside its name. */
const nodeFolder = (): string => {
  const folders = ['node_modules/node', 'node_modules/node/node_modules/node'];
  return folders.find((folder) => existsSync(join(ROOT, folder, 'package.json'))) ?? 'node_modules/node';
};

/** Everything an image is made of, CycloneDX 1.6 as JSON; the same content gives the same text. */
export const billOfMaterials = (service: string, { packages, workspaces }: Content, root: string): string => {
  const { packages: locked } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  const itself = `services/${service}`;
  const bom = new Models.Bom();
  const component = npmComponent(itself, undefined, Enums.ComponentType.Application);
  const parts = [
    npmComponent(nodeFolder(), locked[nodeFolder()]?.integrity, Enums.ComponentType.Platform),
    ...[...workspaces].filter((each) => each !== itself).map((each) => npmComponent(each, undefined)),
    ...[...packages].sort().map((each) => npmComponent(each, locked[each]?.integrity)),
    ...systemComponents(root),
  ];
  bom.metadata.component = component;
  for (const part of parts) {
    bom.components.add(part);
    component.dependencies.add(part.bomRef);
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 1 })}\n`;
};

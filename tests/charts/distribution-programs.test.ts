import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  DISTRIBUTION_PROGRAMS,
  type DistributionProgramName,
  versionIn,
} from '../../infra/local/distribution-programs.ts';

const README = readFileSync(new URL('../../infra/local/kubernetes/README.md', import.meta.url), 'utf8');

test.each<[DistributionProgramName, string, string]>([
  ['prometheus', 'prometheus, version 2.42.0+ds (branch: debian/sid, revision: 2.42.0+ds-5+deb12u1)', '2.42.0'],
  ['prometheus-alertmanager', 'alertmanager, version 0.25.0 (branch: debian/sid, revision: 0.25.0-1+b4)', '0.25.0'],
  ['haproxy', 'HAProxy version 2.6.12-1+deb12u4 2026/10/17 - https://haproxy.org/', '2.6.12'],
  ['buildah', 'buildah version 1.28.2 (image-spec 1.1.0-rc2, runtime-spec 1.0.2-dev)', '1.28.2'],
  ['podman', 'podman version 4.3.1', '4.3.1'],
  ['runc', 'runc version 1.1.5+ds1\ncommit: 1.1.5+ds1-1+deb12u1\nspec: 1.0.2-dev', '1.1.5'],
])('the version of %s is read from what it says of itself', (name, banner, version) => {
  expect(versionIn(name, banner)).toBe(`${name} ${version}`);
});

test('what is older than was ever tried is refused, part by part as a number', () => {
  expect(() => versionIn('haproxy', 'HAProxy version 2.4.30')).toThrow(/haproxy 2\.4\.30 is older than 2\.6/);
  expect(() => versionIn('podman', 'podman version 3.10.0')).toThrow(/older than 4\.3/);
  expect(versionIn('podman', 'podman version 4.10.0')).toBe('podman 4.10.0');
  expect(versionIn('haproxy', 'HAProxy version 3.0.11')).toBe('haproxy 3.0.11');
  expect(() => versionIn('runc', 'command not found')).toThrow(/says no version/);
});

test.each(Object.entries(DISTRIBUTION_PROGRAMS))('the least version of %s is told', (name, { least }) => {
  expect(README).toContain(`| ${name} | ${least} |`);
});

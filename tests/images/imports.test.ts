import { expect, test } from '@jest/globals';
import { importsOf } from '../../infra/docker/imports.ts';

test.each([
  ["import { x } from 'left';", ['left']],
  ["const x = await import('left');", ['left']],
  ["createRequire(import.meta.url).resolve('left/package.json');", ['left/package.json']],
  ["createRequire(import.meta.url)('left');", ['left']],
  ["import.meta.resolve('left');", ['left']],
  ["new URL('./worker.ts', import.meta.url);", ['./worker.ts']],
])('%s wants a file or a package', (source, wanted) => {
  expect(importsOf(source)).toEqual(wanted);
});

test.each(["Promise.resolve('unknown');", "type X = import('left').X;", "path.resolve('left');", "// import 'left'"])(
  '%s wants none',
  (source) => {
    expect(importsOf(source)).toEqual([]);
  },
);

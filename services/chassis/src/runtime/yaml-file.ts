import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Reads a YAML 1.2 file that ships with the software. The caller parses what it gets with a schema. */
export const readYaml = (file: URL | string): unknown => parse(readFileSync(file, 'utf8'));

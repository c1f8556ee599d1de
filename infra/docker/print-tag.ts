/** Prints the tag that `make images` gives to what this tree holds now: node infra/docker/print-tag.ts */
import { imageTag, readRevision } from './revision.ts';

process.stdout.write(`${imageTag(await readRevision())}\n`);

import { ACCESS_RIGHTS } from './access-rights.ts';

/** Prints the principals that both engines must know, one a line; read by the shell scripts. */
const services = ACCESS_RIGHTS.map(({ service }) => service);
process.stdout.write(['broker', 'administrator', 'conformance', ...services].map((name) => `${name}\n`).join(''));

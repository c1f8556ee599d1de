/** The content of one image: node infra/docker/collect.ts <service> <folder> <root>; see write-content.ts. */
import { writeContent } from './write-content.ts';

const [service, folder, root] = process.argv.slice(2);
if (service === undefined || folder === undefined || root === undefined) {
  throw new Error('collect.ts <service> <folder> <root>');
}
const { sources, packages } = writeContent(service, folder, root);
process.stdout.write(`${service}: ${String(sources.size)} sources, ${String(packages.size)} packages\n`);

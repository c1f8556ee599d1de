/** What goes into the image of a service: node infra/docker/collect.ts <service> <folder> */
import { collect } from './content.ts';

const [service, folder] = process.argv.slice(2);
if (service === undefined || folder === undefined) throw new Error('collect.ts <service> <folder>');
const { sources, packages } = collect(service, folder);
process.stdout.write(`${service}: ${String(sources)} sources, ${String(packages)} packages\n`);

/** The content of one image: node infra/docker/collect.ts <service> <folder> <root>; see write-content.ts. */
import { endWithUsage } from '../local/command-line.ts';
import { writeContent } from './write-content.ts';

const [service = '', folder = '', root = ''] = process.argv.slice(2);
if (root === '') endWithUsage('collect.ts <service> <folder> <root>');
const { sources, packages } = writeContent(service, folder, root);
process.stdout.write(`${service}: ${String(sources.size)} sources, ${String(packages.size)} packages\n`);

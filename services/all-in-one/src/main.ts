import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Beside what was installed: whoever may write here may change the programme itself, and a new installation begins anew. */
const COMPILED = new URL('../../../node_modules/.cache/huji', import.meta.url);

// A folder that cannot be written is no fault: everything is compiled again then.
enableCompileCache(fileURLToPath(COMPILED));
await import('./huji.ts');

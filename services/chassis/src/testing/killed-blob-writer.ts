import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** How long it writes after it began, before it is killed: in the middle of something. */
const WRITING_MS = 700;

const WRITER = fileURLToPath(new URL('writing-blobs.ts', import.meta.url));

/** A process that writes files one after the other; `place` is told to it as JSON. Killed in the middle; answers what it said. */
export const killedBlobWriter = async (
  place: Readonly<Record<string, string>>,
  prefix: string,
  bytes: number,
): Promise<readonly string[]> => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', WRITER, prefix, String(bytes)], {
    env: { ...process.env, BLOB_PLACE: JSON.stringify(place) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const said: string[] = [];
  const began = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      resolve();
    });
  });
  await Promise.race([began, ended]);
  await sleep(WRITING_MS);
  child.kill('SIGKILL');
  await ended;
  if (said.length === 0) throw new Error('the writer wrote nothing');
  return said;
};

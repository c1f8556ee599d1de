import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneAddress } from '@huji/all-in-one/addresses.ts';
import { playSample } from '@huji/all-in-one/cli/sample.ts';
import { startLaptop } from '@huji/all-in-one/compose.ts';
import { openDesk } from '@huji/all-in-one/sample/desk.ts';
import { readProgress } from '@huji/all-in-one/sample/progress-file.ts';
import { laySampleKeys } from '@huji/all-in-one/sample/sample-keys.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';
import { silentLogger } from '@huji/chassis/observability/logger.ts';
import type { AttackedOffice } from './attack.ts';

/** The laptop in a folder of its own with the small sample office played through. `close` takes all of it away. */
export const openAttackedOffice = async (): Promise<AttackedOffice & { readonly close: () => Promise<void> }> => {
  const directory = mkdtempSync(join(tmpdir(), 'huji-attack-'));
  const environment = { HUJI_DATA: directory, HUJI_PORT: '0', HUJI_RATE_LIMIT_PER_MINUTE: '10000000' };
  laySampleKeys(environment);
  const laptop = await startLaptop({ environment, logger: silentLogger });
  const close = async (): Promise<void> => {
    await laptop.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const addresses = oneAddress(laptop.url);
    const played = await playSample({ addresses, directory, size: 'small' });
    if (played === null) throw new Error('the play was told to stop');
    const { playedThrough } = readProgress(directory) ?? {};
    if (playedThrough == null) throw new Error('the play says no day');
    const desk = openDesk(addresses, developmentSignIn(addresses));
    return { desk, today: playedThrough, bankFile: join(directory, 'bank.jsonl'), close };
  } catch (error) {
    await close();
    throw error;
  }
};

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const isOnThePath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** Those of the programs that this machine does not have. */
export const missingPrograms = (programs: readonly string[]): readonly string[] =>
  programs.filter((program) => !isOnThePath(program));

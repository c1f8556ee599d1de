import type { Command } from 'commander';
import { auditCommand } from './audit.ts';
import { claimCommand } from './claim.ts';
import { decisionsCommand } from './decisions.ts';
import { exportCommand } from './export-journal.ts';
import { rotateLookUpKeyCommand } from './rotate-lookup-key.ts';
import { sampleCommand } from './sample.ts';
import { stackCommand } from './stack.ts';
import { startCommand } from './start.ts';
import { verifyCommand } from './verify.ts';

/** Every command that starts, plays, asks or proves a system. */
export const registerSystemCommands = (program: Command): void => {
  for (const register of [
    startCommand,
    stackCommand,
    sampleCommand,
    claimCommand,
    verifyCommand,
    exportCommand,
    auditCommand,
    decisionsCommand,
    rotateLookUpKeyCommand,
  ])
    register(program);
};

import { Command } from 'commander';
import { z } from 'zod';
import { readSettings } from '@huji/chassis/runtime/config.ts';
import { caseCommand } from './cases/command.ts';

/** npm runs scripts in the package's folder and tells where the command was typed. */
const { INIT_CWD } = readSettings(z.object({ INIT_CWD: z.string().min(1).optional() }));

const program = new Command('huji').description('Huji 互济: software for workers’ mutual-aid associations');
caseCommand(program, INIT_CWD ?? process.cwd());
await program.parseAsync();

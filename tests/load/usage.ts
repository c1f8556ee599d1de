import { readdirSync, readFileSync } from 'node:fs';

/** A process of the system, or a server with all its children. */
export interface Watched {
  readonly name: string;
  readonly pid: number;
}
export interface Usage {
  readonly name: string;
  /** CPU seconds since the start, children that ended included. */
  readonly cpuSeconds: number;
  /** Memory that is its own, its children's together; what they share is counted once. */
  readonly memoryBytes: number;
}

/** Clock ticks a second, as every Linux for these machines has it. */
const TICKS_A_SECOND = 100;

const read = (pid: number, file: string): string | null => {
  try {
    return readFileSync(`/proc/${String(pid)}/${file}`, 'utf8');
  } catch {
    return null;
  }
};

/** The process and everything it started, as it is now. */
const treeOf = (pid: number): readonly number[] => {
  let tasks: readonly string[];
  try {
    tasks = readdirSync(`/proc/${String(pid)}/task`);
  } catch {
    return [];
  }
  const children = tasks.flatMap((task) => (read(pid, `task/${task}/children`) ?? '').split(' ').filter(Boolean));
  return [pid, ...children.flatMap((child) => treeOf(Number(child)))];
};

/** User and system time, its own and of children it has waited for: the 12th to 15th field after the name. */
const cpuSeconds = (pid: number): number => {
  const stat = read(pid, 'stat') ?? '';
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = [11, 12, 13, 14].map((at) => Number(fields[at] ?? 0));
  return ticks.reduce((sum, each) => sum + each, 0) / TICKS_A_SECOND;
};
const numberIn = (text: string | null, pattern: RegExp): number => Number(pattern.exec(text ?? '')?.[1] ?? 0);
const sumOver = (pids: readonly number[], of: (pid: number) => number): number =>
  pids.reduce((sum, pid) => sum + of(pid), 0);

export const usageOf = ({ name, pid }: Watched): Usage => {
  const pids = treeOf(pid);
  return {
    name,
    cpuSeconds: sumOver(pids, cpuSeconds),
    memoryBytes: sumOver(pids, (each) => numberIn(read(each, 'smaps_rollup'), /^Pss:\s+(\d+) kB/m) * 1_024),
  };
};

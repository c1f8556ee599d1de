/**
 * Node sizes its heap by the memory of the machine, and where it may have 2 GiB or more it lets four times as much lie as lives
 * before it looks. A container's limit keeps it smaller by itself; on a machine that carries everything each process is told (0100).
 * In MiB: the most that may live.
 */
export const NODE_OPTIONS: readonly string[] = ['--max-old-space-size=1024'];

/** What the shell is told. `huji --help` prints them. */
export const EXIT = {
  done: 0,
  /** The work was done and found something: a difference, a case that came out otherwise, no claim of this number. */
  found: 1,
  /** The command line or a setting is wrong. */
  usage: 2,
  /** Nobody answers at the address, or the engine cannot be reached. */
  unreachable: 3,
} as const;

export const EXIT_CODES_HELP = `
退出码 Exit codes:
  0  完成 done
  1  发现差异或未找到 a difference, or nothing of this number
  2  命令或设置有误 the command line or a setting is wrong
  3  无法连接 nobody answers`;

import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  readonly update: (done: number, total: number, note?: string) => void;
  readonly stop: () => void;
}

export interface ProgressOptions {
  /** Where it is shown; standard error when absent, so that standard output stays what was asked for. */
  readonly stream?: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;
  readonly nowMs?: () => number;
}

/** Without a terminal nobody sees a line move: long work says within so long that it goes on. */
const SILENT_MS_MAX = 10_000;

/** On a terminal a bar; elsewhere a line every tenth, and at the latest every ten seconds. */
export const startProgress = (
  title: string,
  { stream = process.stderr, nowMs = () => performance.now() }: ProgressOptions = {},
): Progress => {
  if (stream.isTTY) {
    const bar = new SingleBar(
      {
        format: `${title} {bar} {percentage}% {note}`,
        stream: stream as NodeJS.WriteStream,
        hideCursor: true,
        clearOnComplete: true,
      },
      Presets.shades_classic,
    );
    let running = false;
    return {
      update: (done, total, note = '') => {
        if (!running) bar.start(total, 0, { note });
        running = true;
        bar.setTotal(total);
        bar.update(done, { note });
      },
      stop: () => {
        if (running) bar.stop();
        running = false;
      },
    };
  }
  let shown = -1;
  let shownAtMs = nowMs();
  return {
    update: (done, total, note = '') => {
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
      const tenth = Math.floor(percent / 10);
      if (tenth === shown && nowMs() - shownAtMs < SILENT_MS_MAX) return;
      const told = tenth === shown ? percent : tenth * 10;
      shown = tenth;
      shownAtMs = nowMs();
      stream.write(`${title} ${String(told)} % ${note}\n`);
    },
    stop: () => undefined,
  };
};

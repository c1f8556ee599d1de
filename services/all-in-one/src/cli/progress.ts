import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  readonly update: (done: number, total: number, note?: string) => void;
  readonly stop: () => void;
}

/** On standard error, so that standard output stays what was asked for. Without a terminal: a line every tenth. */
export const startProgress = (title: string): Progress => {
  if (process.stderr.isTTY) {
    const bar = new SingleBar(
      {
        format: `${title} {bar} {percentage}% {note}`,
        stream: process.stderr,
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
  return {
    update: (done, total, note = '') => {
      const tenth = total === 0 ? 10 : Math.floor((done / total) * 10);
      if (tenth === shown) return;
      shown = tenth;
      process.stderr.write(`${title} ${String(tenth * 10)} % ${note}\n`);
    },
    stop: () => undefined,
  };
};

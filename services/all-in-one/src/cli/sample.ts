import type { Command } from 'commander';
import { readRuntimeConfig } from '@huji/chassis/runtime/config.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Addresses } from '../sample/desk.ts';
import { openDesk } from '../sample/desk.ts';
import { OFFICE_SIZES, type OfficeSize, sampleOffice } from '../sample/office.ts';
import { enrollmentOf } from '../sample/play-enrollment.ts';
import { playOffice } from '../sample/player.ts';
import { readProgress, writeProgress } from '../sample/progress-file.ts';
import { type OfficeReport, reportOn } from '../sample/report.ts';
import { developmentSignIn } from '../sample/sign-in.ts';
import { addressesAt, type AddressOptions, withAddressOptions } from './address-options.ts';
import { EXIT } from './exit-codes.ts';
import { startProgress } from './progress.ts';
import { reportTable } from './tables.ts';

export interface PlaySampleOptions {
  readonly addresses: Addresses;
  /** Where the play keeps how far it has come. */
  readonly directory: string;
  readonly size: OfficeSize;
  readonly signal?: AbortSignal;
}

export interface PlayedSample {
  readonly played: boolean;
  readonly report: OfficeReport;
  readonly seconds: number;
}

/** Plays what is left of the sample office; nothing when it was played before. Null when it was told to stop. */
export const playSample = async ({
  addresses,
  directory,
  size,
  signal,
}: PlaySampleOptions): Promise<PlayedSample | null> => {
  const startedMs = performance.now();
  const earlier = readProgress(directory);
  const office = sampleOffice(earlier?.size ?? size, earlier?.seed);
  const desk = openDesk(addresses, developmentSignIn(addresses));
  const kept = { seed: office.seed, size: office.size, dayKept: true };
  if (earlier?.complete) {
    if (!earlier.dayKept && earlier.playedThrough !== null) {
      await desk.beginDay(earlier.playedThrough);
      writeProgress(directory, { ...earlier, dayKept: true });
    }
  } else {
    const progress = startProgress('样例 sample');
    try {
      await playOffice(desk, office, {
        playedThrough: earlier?.playedThrough ?? null,
        ...present({ signal }),
        onDay: (day, played, days) => {
          writeProgress(directory, { ...kept, playedThrough: day, complete: played === days });
          progress.update(played, days, day);
        },
      });
    } finally {
      progress.stop();
    }
    if (signal?.aborted) return null;
  }
  const report = await reportOn(desk, office, enrollmentOf(desk, office));
  return { played: !earlier?.complete, report, seconds: (performance.now() - startedMs) / 1000 };
};

interface SampleOptions extends AddressOptions {
  readonly size: OfficeSize;
  readonly data?: string;
}

/** `huji sample`: plays into a running system, on one port or on a port per service. */
export const sampleCommand = (program: Command): void => {
  withAddressOptions(
    program
      .command('sample')
      .summary('在运行中的系统里演练样例办事处 play the sample office into a running system')
      .description(
        '逐日演练样例办事处：参保、缴费、理赔、审核、付款。只用公开的接口；中断后再次运行会接着演练。\nPlays the sample office day by day through the public operations; run again after an interruption it goes on.',
      )
      .addOption(
        program
          .createOption('--size <size>', '规模 size of the office')
          .choices([...OFFICE_SIZES])
          .default('full'),
      )
      .option('--data <folder>', '记录进度的目录 folder of the progress mark (default HUJI_DATA)'),
  ).action(async ({ size, data, ...where }: SampleOptions) => {
    // Started by `huji start`: without the system there is nothing to play into, and the next start goes on.
    process.once('disconnect', () => process.exit(EXIT.unreachable));
    process.channel?.unref();
    const addresses = addressesAt(where);
    await openDesk(addresses, developmentSignIn(addresses), { patienceMs: 0 }).drain();
    const played = await playSample({
      addresses,
      directory: data ?? readRuntimeConfig().HUJI_DATA,
      size,
    });
    if (played) process.stdout.write(`${reportTable(played.report)}\n${played.seconds.toFixed(1)} s\n`);
  });
};

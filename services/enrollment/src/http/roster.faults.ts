import { INPUT_FAULTS_MAX, InvalidInput, jsonPointer } from '@huji/chassis/http/invalid-input.ts';
import type { RowFault } from '../domain/roster-reading.ts';

/** Where in the body a fault of a row stands. */
export type FaultPlace = (fault: RowFault) => readonly PropertyKey[];

/** @throws InvalidInput unless there are none */
export const refuseFaults = (faults: readonly RowFault[], place: FaultPlace): void => {
  if (faults.length === 0) return;
  throw new InvalidInput(
    faults.slice(0, INPUT_FAULTS_MAX).map((fault) => ({
      in: 'body' as const,
      pointer: jsonPointer(place(fault)),
      detail: fault.en,
      detailZh: fault.zh,
    })),
  );
};

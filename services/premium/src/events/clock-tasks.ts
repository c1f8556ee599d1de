import type { ClockTask } from '@huji/chassis/runtime/due-clock.ts';
import { lapseBill } from '../use-cases/lapse-bill.ts';
import type { Parts } from '../use-cases/parts.ts';

export const clockTasks = (parts: Parts): readonly ClockTask[] => [
  {
    type: 'lapse',
    collection: 'bill',
    act: (batchId, envelope, dueOn) => lapseBill(parts, { batchId, dueOn }, envelope),
  },
];

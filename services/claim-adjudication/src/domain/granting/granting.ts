import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';

/**
 * A paid batch whose covers are granted, person by person: as long as it is under way, or a person of it is parked, nobody of it is
 * told that they hold no cover.
 */
export interface Granting {
  readonly batchId: string;
  readonly version: number;
  readonly billRevision: number;
  readonly since: CivilDate;
  readonly state: 'under-way' | 'done';
  /** Persons whose grant failed and waits for somebody to put it right. */
  readonly parked: readonly string[];
}

export type GrantingCommand =
  | {
      readonly type: 'begin';
      readonly batchId: string;
      readonly version: number;
      readonly billRevision: number;
      readonly on: CivilDate;
    }
  /** `healed`: persons who had been parked and are granted now. */
  | {
      readonly type: 'end';
      readonly billRevision: number;
      readonly parked: readonly string[];
      readonly healed: readonly string[];
    };

export interface GrantingChanged {
  readonly type: 'granting-changed';
  readonly granting: Granting;
}

/** Since when somebody's facts may be missing; null: everybody's are there. */
export const openSince = (granting: Granting | null): CivilDate | null =>
  granting === null || (granting.state === 'done' && granting.parked.length === 0) ? null : granting.since;

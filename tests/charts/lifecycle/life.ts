import type { ApiServer } from '../api-server.ts';
import type { Outcome } from '../programs.ts';
import { eventually } from './control-plane.ts';
import type { Chart, Release } from './release.ts';
import type { Witness } from './witness.ts';

/** A number that differs from the least of every kind of scaling, so that a field that is left out is noticed. */
export const REPLICAS = 3;

export type Note = (subject: string, fault: string | null) => void;
export const faultOf = ({ ok, output, errors }: Outcome): string | null => (ok ? null : output + errors);

export interface Watched {
  readonly outcome: Outcome;
  readonly fewest: number;
}
export const keeping = (least: number, { fewest, outcome }: Watched): string | null =>
  faultOf(outcome) ?? (fewest >= least ? null : `${String(fewest)} of ${String(least)} were ready at one time`);

export interface Life {
  readonly chart: Chart;
  readonly services: readonly string[];
  /** Those of them that have something to migrate. */
  readonly keeping: readonly string[];
  readonly namespace: string;
  readonly release: Release;
  readonly witness: Witness;
  readonly note: Note;
  readonly server: ApiServer;
}

/** The same value for every service, as options of helm. */
export const forAll = (services: readonly string[], path: string, value: string | number): readonly string[] => [
  '--set',
  services.map((service) => `${service}.${path}=${String(value)}`).join(','),
];

/** Nothing is there that was not there before the release, of whatever kind. */
export const uninstalled = async (release: Release, before: readonly string[], note: Note): Promise<void> => {
  note('uninstall', faultOf(await release.helm('uninstall', '--wait', '--timeout', '120s')));
  let left: readonly string[] = [];
  const gone = async (): Promise<boolean> => {
    left = (await release.objects()).filter((name) => !before.includes(name));
    return left.length === 0;
  };
  const outcome = await eventually('nothing is left', gone, 15_000).catch(() => left.join('\n'));
  note('nothing is left', outcome ?? null);
};

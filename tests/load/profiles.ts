import type { Profile } from './plan.ts';

export const PROFILE_NAMES = ['default', 'smoke', 'long', 'hour'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];
export const TARGET_NAMES = ['laptop', 'stack'] as const;
export type TargetName = (typeof TARGET_NAMES)[number];

/** As in the sample office: many small employers, few large ones; 92 on average. */
const STAFF = [12, 260, 45, 15, 180, 30, 60, 100, 24, 194];
/** An enrollment window: the employers of an association of half a million members, one week's load in an hour. */
const EMPLOYERS_PER_HOUR = 5_000;

/**
 * Chosen below and above what two cores can do; the open model keeps asking whatever becomes of it. In hand are those that wait for
 * an answer and those that wait for a decision; so many that nobody waits outside for longer than the system lets anybody wait.
 */
const CLAIMS = {
  laptop: { peakPerSecond: 100, capacityPerSecond: 600, inHandMax: 220, members: 2_000 },
  stack: { peakPerSecond: 20, capacityPerSecond: 200, inHandMax: 128, members: 1_000 },
} as const;
const LONG_CLAIMS = 10_000;
/** Well below what two cores can do: what is looked for is what a process holds after them, not how fast they go. */
const LONG_PER_SECOND = { laptop: 75, stack: 15 } as const;
const ORDERS_PAID = { laptop: 2_000, stack: 600 } as const;

const defaultProfile = (target: TargetName): Profile => ({
  name: 'default',
  enrollment: { employersPerHour: EMPLOYERS_PER_HOUR, seconds: 25, staff: STAFF },
  claims: {
    ...CLAIMS[target],
    warmUpSeconds: 6,
    peakSeconds: 20,
    capacitySeconds: 20,
    readsPerSecond: 20,
    followOneOf: 10,
  },
  payout: { orders: ORDERS_PAID[target], readsPerSecond: 20 },
});

const PROFILES: Readonly<Record<ProfileName, (target: TargetName) => Profile>> = {
  default: defaultProfile,
  /** Small enough for every change; every step of every scenario is in it. */
  smoke: () => ({
    name: 'smoke',
    enrollment: { employersPerHour: EMPLOYERS_PER_HOUR, seconds: 3, staff: [12, 30, 15] },
    claims: {
      warmUpSeconds: 2,
      peakPerSecond: 10,
      peakSeconds: 6,
      readsPerSecond: 5,
      capacityPerSecond: 0,
      capacitySeconds: 0,
      inHandMax: 32,
      followOneOf: 2,
      members: 40,
    },
    payout: { orders: 200, readsPerSecond: 5 },
  }),
  /** Ten thousand claims, one after another: what a process holds after them. */
  long: (target) => {
    const { claims, ...rest } = defaultProfile(target);
    const peakPerSecond = LONG_PER_SECOND[target];
    const peakSeconds = Math.ceil(LONG_CLAIMS / peakPerSecond);
    const members = LONG_CLAIMS / 4;
    return {
      ...rest,
      name: 'long',
      claims: { ...claims, peakPerSecond, peakSeconds, capacityPerSecond: 0, capacitySeconds: 0, members },
    };
  },
  /** The whole window: an hour of it, and a quarter of an hour of claims. */
  hour: (target) => {
    const { enrollment, claims, ...rest } = defaultProfile(target);
    return {
      ...rest,
      name: 'hour',
      enrollment: { ...enrollment, seconds: 3_600 },
      claims: { ...claims, warmUpSeconds: 60, peakSeconds: 900, capacitySeconds: 60, members: 20_000 },
    };
  },
};

export const profileFor = (name: ProfileName, target: TargetName): Profile => PROFILES[name](target);

const fewer = (number: number, times: number): number => Math.ceil(number / times);

/**
 * A profile in a part of its time: as much is asked a second, for so many times fewer seconds, and of so many times fewer people.
 * Shows in minutes that an hour would go through; its figures are no results.
 */
export const shortened = (profile: Profile, times: number): Profile => {
  const { enrollment, claims, payout } = profile;
  return {
    ...profile,
    enrollment: { ...enrollment, seconds: fewer(enrollment.seconds, times) },
    claims: {
      ...claims,
      warmUpSeconds: fewer(claims.warmUpSeconds, times),
      peakSeconds: fewer(claims.peakSeconds, times),
      capacitySeconds: fewer(claims.capacitySeconds, times),
      members: fewer(claims.members, times),
    },
    payout: { ...payout, orders: fewer(payout.orders, times) },
  };
};

const OWN_PATH = /^\/(?![/\\])[\x21-\x7e]{0,500}$/;

/** A path of our own; everything else leads to the start. */
export const pathOf = (to: unknown): string => (typeof to === 'string' && OWN_PATH.test(to) ? to : '/');

/** Where somebody signs in, to go on to a path of ours. */
export const signInAddress = (to: string): string => `/auth/sign-in?to=${encodeURIComponent(to)}`;

/** What no page waits for: in a closed menu, and for whoever is in the wrong place. It comes in one piece. */
export { Preferences } from './preferences.tsx';
export { Stranger } from './stranger.tsx';

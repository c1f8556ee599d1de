/** What stands in the head of every page and is not waited for: it comes in one piece. */
export { Preferences } from './preferences.tsx';
export { Who } from './who.tsx';

/** The folders of addresses that the console answers; a gateway sends these here and keeps health and measures inside. */
export const CONSOLE_FOLDERS = ['/api', '/assets', '/auth', '/e', '/m', '/o', '/public'] as const;
/** Pages that have nothing below them. */
export const CONSOLE_PAGES = ['/'] as const;

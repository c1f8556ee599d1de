import { useDeferredValue } from 'react';
import { type BaseLocationHook } from 'wouter';
import { useBrowserLocation, useHistoryState } from 'wouter/use-browser-location';

/**
 * Where the browser is. A page of a hundred rows takes its time to draw: a click is answered at once, and the page comes as soon
 * as it is drawn, in pieces between which other clicks and keys are heard.
 */
export const usePlace: BaseLocationHook = (...options: Parameters<typeof useBrowserLocation>) => {
  const [path, go] = useBrowserLocation(...options);
  return [useDeferredValue(path), go];
};

/** What was kept beside the address, of the page that is drawn. */
export const useKeptState = <Kept>(): Kept => useDeferredValue(useHistoryState<Kept>());

import { createContext, type ReactNode, use, useDeferredValue } from 'react';
import { type BaseLocationHook } from 'wouter';
import { navigate, useBrowserLocation, useHistoryState } from 'wouter/use-browser-location';

const PlaceContext = createContext('');

interface PlacesProps {
  readonly children: ReactNode;
}

/**
 * Knows where the browser is, for all links and pages within. A page of a hundred rows takes its time to draw: a click is answered at
 * once, and the page comes as soon as it is drawn, in pieces between which other clicks and keys are heard.
 */
export const Places = ({ children }: PlacesProps): ReactNode => {
  const [path] = useBrowserLocation();
  return <PlaceContext value={useDeferredValue(path)}>{children}</PlaceContext>;
};

/** The page that is drawn. A list of links asks once, not each of them for itself. */
export const usePlace: BaseLocationHook = () => [use(PlaceContext), navigate];

/** What was kept beside the address, of the page that is drawn. */
export const useKeptState = <Kept,>(): Kept => useDeferredValue(useHistoryState<Kept>());

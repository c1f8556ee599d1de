import { createContext } from 'react';

/** Whether a list holds all there is, or only what was read of it so far. */
export const WholeContext = createContext(true);

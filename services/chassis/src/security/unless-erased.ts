import { PersonErased } from './field-cipher.ts';

/** What was read; null where its person was erased: a list shows the others. */
export const unlessErased = async <Read>(reading: Promise<Read>): Promise<Read | null> => {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof PersonErased) return null;
    throw error;
  }
};

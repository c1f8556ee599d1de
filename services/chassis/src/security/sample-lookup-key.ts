import { createHash } from 'node:crypto';

/**
 * The look-up key of every sample office, so that the same play makes the same ids wherever it runs. Everybody knows it: it
 * hides the numbers of people who do not exist, and production refuses it.
 */
export const SAMPLE_LOOKUP_KEY = createHash('sha256').update('huji: look-up key of the sample office').digest();

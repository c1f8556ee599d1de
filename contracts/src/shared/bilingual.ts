import { z } from 'zod';

/** The same words for two readers. Chinese first: most of them read it. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export const WordsSchema = z
  .object({ zh: z.string(), en: z.string() })
  .meta({ description: 'The same in Chinese and English' });

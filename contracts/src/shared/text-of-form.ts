import { z } from 'zod';
import type { Words } from './bilingual.ts';

/** What is wanted of a value, for whoever wrote another one: `wanted: a date …, such as 2025-05-21`. */
export interface Form extends Words {
  readonly example: string;
}

/** Put into the meta of a schema, where the chassis finds it for its error texts. It never reaches an emitted document. */
export const FORM = 'form';

/** Text of one form, which is said in words: nobody who mistyped a date should read a regular expression. */
export const textOfForm = (pattern: RegExp, form: Form): z.ZodString =>
  z
    .string()
    .regex(pattern, { abort: true })
    .meta({ [FORM]: form });

/** Both languages of what a `refine` says: `.refine(isFree, says({ zh: '…', en: '…' }))`. */
export const says = ({ zh, en }: Words): { readonly error: string; readonly params: { readonly zh: string } } => ({
  error: en,
  params: { zh },
});

import { textOfForm } from './text-of-form.ts';

export const AccountNameSchema = textOfForm(/^[a-z][a-z0-9-]{1,39}$/, {
  zh: '2 至 40 位小写字母、数字和连字符，以字母开头',
  en: '2 to 40 small letters, digits and hyphens, a letter first',
  example: 'contributions',
}).meta({ description: "Name of the association's own account, never a payer's", examples: ['contributions'] });

import { textOfForm } from '../shared/text-of-form.ts';

export const BankRef = textOfForm(/^[A-Za-z0-9][A-Za-z0-9/_-]{0,63}$/, {
  zh: '1 至 64 位字母、数字、斜线、下划线和连字符，以字母或数字开头',
  en: '1 to 64 letters, digits, slashes, underscores and hyphens, a letter or digit first',
  example: '20250528-0001',
}).meta({
  description: "The bank's number of the statement line; counts once per account",
  examples: ['20250528-0001'],
});

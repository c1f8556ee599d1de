import { z } from 'zod';
import { textOfForm } from './text-of-form.ts';

/** An account of somebody else at a bank, as it is typed. */
export const AccountInput = z
  .strictObject({
    holder: z
      .string()
      .trim()
      .min(1)
      .max(70)
      .meta({ description: 'Name of the account holder', examples: ['王秀英'] }),
    number: textOfForm(/^\d{9,30}$/, {
      zh: '9 至 30 位数字的账号或卡号，不含空格',
      en: 'an account or card number of 9 to 30 digits, without blanks',
      example: '6200000000000000018',
    }).meta({ description: 'Account or card number, digits only', examples: ['6200000000000000018'] }),
    bankCode: textOfForm(/^\d{12}$/, {
      zh: '12 位数字的联行号',
      en: 'the 12 digits of the CNAPS code',
      example: '102241000012',
    }).meta({ description: 'CNAPS code of the branch', examples: ['102241000012'] }),
  })
  .meta({ description: 'Sealed at rest with the owner’s key; never read back in full' });
export type AccountInput = z.output<typeof AccountInput>;

/** Enough to recognise an account, not enough to use it. */
export const MaskedAccount = z.object({
  holderMasked: z.string().meta({ examples: ['王**'] }),
  numberMasked: z.string().meta({ examples: ['**** 0018'] }),
  bankCode: z.string(),
});

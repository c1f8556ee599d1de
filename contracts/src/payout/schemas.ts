import { z } from 'zod';
import { AccountNameSchema } from '../shared/account-name.ts';
import { yuanToFen } from '../shared/money.ts';
import { YuanSchema } from '../shared/schemas.ts';
import { says, textOfForm } from '../shared/text-of-form.ts';

/** A decision of two rests on a paper that is kept; who looks at the order later finds it by this. */
export const DocumentReference = z
  .string()
  .trim()
  .min(2)
  .max(60)
  .meta({ description: 'Number under which the paper that shows it is filed; no name', examples: ['档-2025-0137'] });

export const FundCode = textOfForm(/^[A-Z][A-Z0-9]{1,11}(-\d{1,3})?$/, {
  zh: '基金代码：保障项目代码，必要时加连字符和期数',
  en: 'the code of a fund: that of its plan, and of a round after a hyphen',
  example: 'RELIEF-7',
}).meta({ description: 'Fund of a plan, or of one round of it', examples: ['HM', 'RELIEF-7'] });

export const OrderId = textOfForm(/^(refund\/|money\/)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[1-9]\d{0,5}$/, {
  zh: '付款指令编号：申请编号、冒号和决定序号，退款以 refund/ 开头，退回来款以 money/ 开头',
  en: 'the id of a payment order: of what it pays, a colon and a number; a refund begins with refund/, money that goes back with money/',
  example: '018f4e3a-7c2b-7d11-8a55-0242ac120002:1',
}).meta({
  description:
    '`<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F`',
});

export const BankReference = textOfForm(/^[A-Za-z0-9/_-]{1,64}$/, {
  zh: '1 至 64 位字母、数字、斜线、下划线和连字符',
  en: '1 to 64 letters, digits, slashes, underscores and hyphens',
  example: 'K-2025/0017',
});

/** One of the two accounts that exist from the beginning, or one that two people registered. */
export const BankAccountName = AccountNameSchema.meta({ description: "The association's own account" });

/** A sum that is booked by hand: of nothing there is no entry. */
export const BookedYuan = YuanSchema.refine(
  (text) => yuanToFen(text) > 0,
  says({ zh: '金额须大于零', en: 'is more than nothing' }),
);

/** Who reads orders, batches and books without changing them. */
export const OFFICE_READERS = ['cashier', 'accountant', 'office-head', 'supervisor'] as const;

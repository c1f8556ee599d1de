import { halfWidth } from './amount.ts';

const FORMS = { holder: /^.{1,70}$/, number: /^\d{9,30}$/, bankCode: /^\d{12}$/ } as const;

export type AccountField = keyof typeof FORMS;
/** An account at a bank as people type it. */
export type TypedAccount = Readonly<Record<AccountField, string>>;

export const ACCOUNT_FIELDS = ['holder', 'number', 'bankCode'] as const satisfies readonly AccountField[];

const readAs = (field: AccountField, typed: string): string =>
  field === 'holder' ? typed.trim() : halfWidth(typed).replaceAll(/[\s-]/g, '');

/** As it is sent: numbers are digits alone, however they were set apart. */
export const accountOf = (typed: TypedAccount): TypedAccount => ({
  holder: readAs('holder', typed.holder),
  number: readAs('number', typed.number),
  bankCode: readAs('bankCode', typed.bankCode),
});

/** What of it has another form than a bank gives it. */
export const accountFaults = (typed: TypedAccount): readonly AccountField[] => {
  const account = accountOf(typed);
  return ACCOUNT_FIELDS.filter((field) => !FORMS[field].test(account[field]));
};

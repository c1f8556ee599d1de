/** What somebody typed, by its form: what has none of these is a name. */
export type Asked = {
  readonly type: 'claim' | 'id-number' | 'uscc' | 'payment' | 'reference' | 'name';
  readonly text: string;
};

const CLAIM = /^C\d{4}-\d+$/;
const ID_NUMBER = /^\d{17}[\dX]$/;
const USCC = /^[0-9A-Z]{18}$/;
const PAYMENT = /^[CR][0-9A-Z]{25}-[0-9A-Z]{1,4}-[0-9A-Z]{1,3}$/;
const REFERENCE = /^[A-Z0-9]{2,}(?:[- ][A-Z0-9]+)*$/;

/** A number as it is kept, however it was typed: half width, capitals, without blanks. */
export const typedNumber = (typed: string): string => typed.normalize('NFKC').toUpperCase().replaceAll(/\s+/g, '');

/** `ｃ２０２５－１` is `C2025-1`: numbers are typed as they come. */
export const askedOf = (typed: string): Asked => {
  const text = typed.normalize('NFKC').trim();
  const number = text.toUpperCase().replaceAll(/\s+/g, ' ');
  const bare = typedNumber(typed);
  if (CLAIM.test(bare)) return { type: 'claim', text: bare };
  if (ID_NUMBER.test(bare)) return { type: 'id-number', text: bare };
  if (USCC.test(bare)) return { type: 'uscc', text: bare };
  if (PAYMENT.test(bare)) return { type: 'payment', text: bare };
  if (REFERENCE.test(number) && /\d/.test(number)) return { type: 'reference', text: number };
  return { type: 'name', text };
};

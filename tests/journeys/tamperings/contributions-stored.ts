import type { StoredData } from '@huji/all-in-one/verify/open-data.ts';
import type { Attacker } from './attacker.ts';

export interface StoredBill {
  readonly status: string;
  readonly billRevision: number;
  readonly standing: { readonly version: number; readonly rows: string; readonly submittedOn: string } | null;
  readonly paidOn: string | null;
  readonly moneys: readonly { readonly moneyId: string; readonly valueOn: string; readonly fen: number }[];
  readonly refunds: readonly { readonly refundNo: number; readonly fen: number; readonly payeeId: string }[];
}

export const billIn = (attacker: Attacker, batchId: string) => {
  const put = (changed: object): void => {
    const body = attacker.read('bill', batchId);
    attacker.write('bill', batchId, { ...body, state: { ...body.state, ...changed } });
  };
  return { batchId, bill: attacker.read('bill', batchId).state as unknown as StoredBill, put };
};

/** The first bill that is so. */
export const openedBill = (attacker: Attacker, is: (bill: StoredBill) => boolean) => {
  const found = attacker.ids('bill').map((batchId) => billIn(attacker, batchId));
  const first = found.find(({ bill }) => is(bill));
  if (first === undefined) throw new Error('the office has no such bill');
  return first;
};

export interface BillRow {
  readonly rowNo: number;
  readonly personId: string;
  readonly plan: string;
  readonly fen: number;
}

const unpackPerson = (packed: string): string =>
  Buffer.from(packed, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const packPerson = (personId: string): string => Buffer.from(personId.replaceAll('-', ''), 'hex').toString('base64url');

/** Rows as a bill stores them, one text. */
export const unpackRows = (rows: string): readonly BillRow[] =>
  rows.split('\n').map((line) => {
    const [rowNo = '', person = '', plan = '', fen = ''] = line.split(' ');
    return { rowNo: Number(rowNo), personId: unpackPerson(person), plan, fen: Number(fen) };
  });
export const packRows = (rows: readonly BillRow[]): string =>
  rows
    .map(({ rowNo, personId, plan, fen }) => `${String(rowNo)} ${packPerson(personId)} ${plan} ${String(fen)}`)
    .join('\n');

/** A member as it is stored, opened with the keys that lie in the folder, and how to put it back. */
export const openedMember = async (attacker: Attacker, { cipher }: StoredData, personId: string) => {
  const body = attacker.read('member', personId) as unknown as { state: { sealed: string } };
  const member = JSON.parse(await cipher.open(body.state.sealed)) as {
    covers: { batchId: string; plan: string; contributionFen: number; fund: string }[];
  };
  return {
    member,
    put: async (covers: readonly object[]): Promise<void> => {
      const sealed = await cipher.seal(personId, JSON.stringify({ ...member, covers }));
      attacker.write('member', personId, { ...body, state: { sealed } });
    },
  };
};

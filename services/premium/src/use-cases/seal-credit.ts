import type { AccountInput } from '@huji/contracts/shared/account-input.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { foldReference } from '@huji/contracts/shared/reference.ts';
import { moneyDocumentId, sealPayer } from '../documents/money.ts';
import type { StatementCredit } from '../domain/money.ts';
import type { Parts } from './parts.ts';

/** A credit as the statement shows it. */
export interface StatementLine {
  readonly account: string;
  readonly bankRef: string;
  readonly valueOn: CivilDate;
  readonly fen: Fen;
  readonly text: string;
  readonly payer?: AccountInput | undefined;
}

/** What the payer wrote and the account it came from are sealed before anything is stored, also while it waits for a second person. */
export const sealCredit = async (parts: Parts, { text, payer, ...line }: StatementLine): Promise<StatementCredit> => {
  const { documents, cipher, ids } = parts;
  const known = (await documents.moneys.read(await moneyDocumentId(documents.moneys, line)))?.state ?? null;
  const moneyId = known?.moneyId ?? ids.derivedId('money', line.account, foldReference(line.bankRef));
  return {
    moneyId,
    ...line,
    textHash: cipher.keyedHash('statement-text', text),
    sealedText: await cipher.seal(moneyId, text),
    ...present({ payer: payer && (await sealPayer(cipher, moneyId, payer)) }),
  };
};

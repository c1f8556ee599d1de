import { systemIds } from '@huji/chassis/runtime/ids.ts';
import type { Documents } from '../documents/documents.ts';
import { bookedForException } from '../domain/bank-exception-booked.ts';
import { exceptionFaults, lineFaults, linesNamedBy } from '../domain/statement-evidence.ts';
import type { Order } from '../domain/order.ts';
import { paymentOf, type StatementLine, statementLineId } from '../domain/statement-line.ts';
import { bankExceptionId } from './raise-bank-exception.ts';

interface Proof {
  readonly documents: Documents;
}

interface Lines {
  readonly documents: Pick<Documents, 'statementLines'>;
}

/** Lines of before stand under their reference as it was typed; an order that heard them since then names the folded one. */
export type FormerLines = () => Promise<ReadonlyMap<string, readonly StatementLine[]>>;

/** By the folded reference; gone through when first asked, and once. Reads only. */
export const formerLinesOf = ({ documents: { statementLines } }: Lines): FormerLines => {
  const read = async (): Promise<ReadonlyMap<string, readonly StatementLine[]>> => {
    const found = new Map<string, readonly StatementLine[]>();
    for await (const { id, line } of statementLines.eachDealtWith()) {
      const folded = statementLineId(line);
      if (folded !== id) found.set(folded, [...(found.get(folded) ?? []), line]);
    }
    return found;
  };
  let known: ReturnType<FormerLines> | undefined;
  return () => (known ??= read());
};

/** Of these orders the lines that they name and no statement shows so. Reads only. */
export const linesMissingOf = async (
  { documents }: Lines,
  formerLines: FormerLines,
  orders: readonly Order[],
): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const order of orders)
    for (const named of linesNamedBy(order)) {
      const saysSo = (line: StatementLine | null): boolean => line?.type === named.type && line.fen === order.fen;
      if (saysSo(await documents.statementLines.standing(named))) continue;
      if (!((await formerLines()).get(statementLineId(named)) ?? []).some(saysSo))
        faults.push(`order ${order.orderId} names a ${named.type} ${String(named.no)} that is on no statement`);
    }
  return faults;
};

/** Every line of the statements that was dealt with against orders and exceptions, and every exception against its line and the books. Reads only. */
export async function* proveStatements({ documents }: Proof): AsyncGenerator<readonly string[], void, undefined> {
  const { bankExceptions, journalEntries, orders, statementLines } = documents;
  for await (const { id, line } of statementLines.eachDealtWith()) {
    const payment = paymentOf(line);
    const order = payment === null ? null : ((await orders.read(payment.orderId))?.state ?? null);
    const exception = (await bankExceptions.read(bankExceptionId({ ids: systemIds }, id)))?.state ?? null;
    yield lineFaults(line, order, exception).map((fault) => `a line of the statement of ${line.valueOn} ${fault}`);
  }
  for await (const { id, state: exception } of bankExceptions.walk()) {
    if (exception === null) continue;
    const keys = bookedForException(id, exception).map(({ businessKey }) => businessKey);
    const entries = (await journalEntries.readMany(keys)).flatMap((entry) => entry ?? []);
    const booked = new Map(entries.map((entry) => [entry.businessKey, entry]));
    const standing = await statementLines.standing(exception.line);
    yield exceptionFaults(id, exception, standing, booked).map((fault) => `bank exception ${id} ${fault}`);
  }
}

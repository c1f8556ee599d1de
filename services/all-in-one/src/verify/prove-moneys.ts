import { FirstFaults } from '@huji/chassis/observability/first-faults.ts';
import { readMoneyBooks, type MoneyBooks, type Order, type ProvenEntries } from '@huji/payout/verify.ts';
import { proveMoneys, readMoneys, type ReceivedMoney } from '@huji/premium/verify.ts';
import type { SystemData } from './open-data.ts';
import { recentlyBilled } from './recently-billed.ts';

/** What speaks against one received money: it stands in the books once, and goes back when two people said so, and not otherwise. */
export const moneyFaults = (
  money: ReceivedMoney,
  { receivedFen, receivedOn, isAnnulled, areEarlierTakenBack, order }: MoneyBooks,
): readonly string[] => {
  const name = `money ${money.moneyId}`;
  const isReturned = money.givenBackOn !== undefined;
  return [
    ...(receivedFen === null ? [`${name} has no entry in the journal`] : []),
    ...(receivedFen !== null && receivedFen !== money.fen ? [`${name} is booked with another sum`] : []),
    ...(receivedOn !== null && (receivedOn.account !== money.account || receivedOn.date !== money.valueOn)
      ? [`${name} is booked on another account or day`]
      : []),
    ...(isAnnulled !== (money.annulledOn !== undefined)
      ? [
          `${name} ${isAnnulled ? 'is taken back in the journal, and nobody annulled it' : 'was annulled and stands in the journal'}`,
        ]
      : []),
    ...(areEarlierTakenBack ? [] : [`${name} was typed anew and its earlier line is not taken back`]),
    ...(isReturned && money.batchId !== null ? [`${name} went back and belongs to a batch`] : []),
    ...(isReturned && order === null ? [`${name} was ordered back and has no order`] : []),
    ...(!isReturned && order !== null ? [`${name} is paid back, and nobody ordered it back`] : []),
    ...(order !== null && order.fen !== money.fen ? [`${name} is paid back with another sum`] : []),
    ...(order !== null && order.orderedFor !== money.moneyId
      ? [`${name} is paid back to another account than it came from`]
      : []),
    ...(order?.paidFrom !== undefined && order.paidFrom !== money.account
      ? [`${name} is paid back out of another account than it came to`]
      : []),
  ];
};

/**
 * Received money and the books, both ways: each money has its entry and, where it went back, its order; and there are as many entries and
 * orders as there are moneys for them.
 */
export class MoneyProof {
  readonly differences = new FirstFaults();
  #booked = 0;
  #ordered = 0;
  #received = 0;
  #returned = 0;
  #matchesBooked = 0;
  #matched = 0;

  /** Entries of the journal, as they are walked for their orders. */
  noteEntries({ moneys, matches }: Pick<ProvenEntries, 'moneys' | 'matches'>): void {
    this.#booked += moneys;
    this.#matchesBooked += matches;
  }

  /** Orders, as they are walked for their claims. */
  noteOrders(orders: readonly Pick<Order, 'source'>[]): void {
    this.#ordered += orders.filter(({ source }) => source.type === 'money').length;
  }

  /** After all of them were noted; `counted`: money that bills were found to belong to. */
  async prove(data: SystemData, counted: number): Promise<void> {
    const booksOf = readMoneyBooks(data.of('payout').store);
    for await (const { moneys, faults } of proveMoneys(data.of('premium').store)) {
      this.differences.note(faults);
      const books = await booksOf(moneys);
      moneys.forEach((money, at) => {
        const found = books[at];
        if (found !== undefined) this.differences.note(moneyFaults(money, found));
      });
      this.#received += moneys.filter(({ annulledOn }) => annulledOn === undefined).length;
      this.#matched += moneys.filter(({ batchId }) => batchId !== null).length;
      this.#returned += moneys.filter(({ givenBackOn }) => givenBackOn !== undefined).length;
    }
    if (this.#matched > counted) await this.#nameUncounted(data);
    if (this.#matchesBooked > this.#matched)
      this.differences.note([
        `${String(this.#matchesBooked - this.#matched)} matches are booked of money that belongs to no batch`,
      ]);
    if (this.#booked > this.#received)
      this.differences.note([
        `${String(this.#booked - this.#received)} receipts are booked that no statement line is stored of`,
      ]);
    if (this.#ordered > this.#returned)
      this.differences.note([
        `${String(this.#ordered - this.#returned)} orders pay money back that nobody ordered back`,
      ]);
  }

  /** Money of a batch whose bill does not count it, or that has no bill. */
  async #nameUncounted(data: SystemData): Promise<void> {
    const billed = recentlyBilled(data);
    for await (const moneys of readMoneys(data.of('premium').store))
      for (const { moneyId, batchId } of moneys)
        if (batchId !== null && !(await billed(batchId))?.moneys.has(moneyId))
          this.differences.note([`money ${moneyId} belongs to batch ${batchId}, whose bill does not count it`]);
  }
}

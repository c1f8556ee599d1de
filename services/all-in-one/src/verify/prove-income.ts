import { FirstFaults } from '@huji/chassis/observability/first-faults.ts';
import { readCovers, walkCovered } from '@huji/claim-adjudication/verify.ts';
import { orderIdOf } from '@huji/payout/rules.ts';
import {
  readCoverEntries,
  readIncome,
  readMatches,
  readOrders,
  type Order,
  type ProvenEntries,
} from '@huji/payout/verify.ts';
import { matchOf, proveBills, type BillRefund, type KeptCover, type ProvenBill } from '@huji/premium/verify.ts';
import { incomeFaults } from './income-faults.ts';
import type { SystemData } from './open-data.ts';
import { recentlyBilled } from './recently-billed.ts';

const PEOPLE_TOGETHER = 200;

const refundFault = ({ refundNo, fen, payeeId }: BillRefund, order: Order | null): readonly string[] => {
  if (order === null) return [`ordered refund ${String(refundNo)} and it has no order`];
  return order.fen === fen && order.orderedFor === payeeId
    ? []
    : [`ordered refund ${String(refundNo)} otherwise than its order pays it`];
};

/**
 * Contributions both ways: money ↔ bill ↔ match in the journal, bill ↔ income of funds ↔ covers of members, bill ↔ orders of its
 * refunds. What no bill names is found by count, and then by name.
 */
export class IncomeProof {
  readonly differences = new FirstFaults();
  /** Money that belongs to a batch whose bill counts it. */
  matched = 0;
  readonly #data: SystemData;
  readonly #incomesOf: ReturnType<typeof readIncome>;
  readonly #coversOf: ReturnType<typeof readCovers>;
  #entriesBooked = 0;
  #entriesFound = 0;
  #coversFound = 0;
  #refundOrders = 0;
  #refunds = 0;

  constructor(data: SystemData) {
    this.#data = data;
    const { store, cipher } = data.of('claim-adjudication');
    this.#incomesOf = readIncome(data.of('payout').store);
    this.#coversOf = readCovers(store, cipher);
  }

  /** Entries of the journal, as they are walked for their orders. */
  noteEntries({ covers }: Pick<ProvenEntries, 'covers'>): void {
    this.#entriesBooked += covers;
  }

  /** Orders, as they are walked for their claims. */
  noteOrders(orders: readonly Pick<Order, 'source'>[]): void {
    this.#refundOrders += orders.filter(({ source }) => source.type === 'refund').length;
  }

  /** After all of them were noted. */
  async prove(): Promise<void> {
    for await (const bill of proveBills(this.#data.of('premium').store)) {
      this.matched += bill.matched;
      this.differences.note(bill.faults);
      await this.#proveMatches(bill);
      await this.#proveRefunds(bill);
      await this.#provePeople(bill);
    }
    if (this.#refundOrders > this.#refunds)
      this.differences.note([
        `${String(this.#refundOrders - this.#refunds)} orders refund what no bill has a refund for`,
      ]);
    if (this.#entriesBooked > this.#entriesFound) await this.#nameEntries();
    await this.#proveCovered();
  }

  async #proveMatches({ batchId, moneys, matchedOn, unmatched }: ProvenBill): Promise<void> {
    const read = readMatches(this.#data.of('payout').store);
    const standing = moneys.filter(({ fen }) => fen !== 0);
    const books = await read(standing.map(({ moneyId, matchNo }) => ({ batchId, moneyId, matchNo })));
    standing.forEach((money, at) => {
      const { moneyId, fen } = money;
      const { matchedFen = null, unmatchedFen = null, matchedOn: bookedOn } = books[at] ?? {};
      if (matchedFen !== fen || unmatchedFen !== null)
        this.differences.note([`bill ${batchId} counts money ${moneyId} otherwise than the books match it`]);
      const told = matchedOn.get(matchOf(money));
      if (bookedOn != null && told !== undefined && told !== bookedOn)
        this.differences.note([
          `bill ${batchId} has money ${moneyId} booked on another day than the audit log saw it matched`,
        ]);
    });
    const undone = await read(unmatched.map(({ moneyId, matchNo }) => ({ batchId, moneyId, matchNo })));
    unmatched.forEach(({ moneyId }, at) => {
      const { matchedFen = null, unmatchedFen = null } = undone[at] ?? {};
      if (unmatchedFen === null || matchedFen !== unmatchedFen)
        this.differences.note([`bill ${batchId} let go of money ${moneyId} and the books did not`]);
    });
  }

  async #proveRefunds({ batchId, refunds }: ProvenBill): Promise<void> {
    this.#refunds += refunds.length;
    const ids = refunds.map(({ refundNo }) => orderIdOf({ type: 'refund', batchId, refundNo }));
    const orders = await readOrders(this.#data.of('payout').store)(ids);
    refunds.forEach((refund, at) => {
      const faults = refundFault(refund, orders[at]?.order ?? null);
      this.differences.note(faults.map((fault) => `bill ${batchId} ${fault}`));
    });
  }

  async #provePeople(bill: ProvenBill): Promise<void> {
    const earned = Map.groupBy<string, KeptCover>(bill.earned, ({ personId }) => personId);
    for (let from = 0; from < bill.people.length; from += PEOPLE_TOGETHER) {
      const people = bill.people.slice(from, from + PEOPLE_TOGETHER);
      const [incomes, held] = await Promise.all([this.#incomesOf(bill, people), this.#coversOf(people, bill.batchId)]);
      people.forEach((personId, at) => {
        const income = incomes[at];
        if (income === undefined) return;
        const covers = held.erased.has(personId) ? null : (held.covers.get(personId) ?? []);
        const { batchId } = bill;
        this.#entriesFound += income.booked;
        this.#coversFound += covers?.length ?? 0;
        this.differences.note(incomeFaults({ batchId, personId, earned: earned.get(personId) ?? [], income, covers }));
      });
    }
  }

  async #nameEntries(): Promise<void> {
    const before = this.differences.total;
    const billed = recentlyBilled(this.#data);
    for await (const { businessKey, personId, batchId } of readCoverEntries(this.#data.of('payout').store))
      if (!(await billed(batchId))?.people.has(personId))
        this.differences.note([`entry ${businessKey} is income of somebody whom no bill names`]);
    const unnamed = this.#entriesBooked - this.#entriesFound - (this.differences.total - before);
    if (unnamed > 0) this.differences.note([`${String(unnamed)} entries are income of a version that no bill has had`]);
  }

  /** Covers that no bill names, the other way round. */
  async #proveCovered(): Promise<void> {
    const { store, cipher } = this.#data.of('claim-adjudication');
    let held = 0;
    for await (const { covers } of walkCovered(store, cipher)) held += covers.length;
    if (held <= this.#coversFound) return;
    const billed = recentlyBilled(this.#data);
    for await (const { personId, covers } of walkCovered(store, cipher))
      for (const { batchId, plan } of covers)
        if (!(await billed(batchId))?.people.has(personId))
          this.differences.note([
            `person ${personId} holds a cover of ${plan} by batch ${batchId}, whose bill does not name them`,
          ]);
  }
}

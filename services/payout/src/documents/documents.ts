import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { WriteOnce } from '@huji/chassis/aggregate/write-once.ts';
import type { CollectionDeclaration } from '@huji/chassis/persistence/document-driver.ts';
import type { ServiceContext } from '@huji/chassis/runtime/context.ts';
import { FUNDS, ORDERS, PAYEES, PAYOUT_BATCHES } from './aggregates.ts';
import type { Fund, FundCommand, FundEvent } from './domain/fund.ts';
import type { Order, OrderCommand, OrderEvent } from './domain/order.ts';
import type { Payee, PayeeCommand, PayeeEvent } from './domain/payee.ts';
import type { PayoutBatch, PayoutBatchCommand, PayoutBatchEvent } from './domain/payout-batch.ts';
import { ViewStore } from '@huji/chassis/persistence/view-store.ts';
import { EMPLOYER_CLERKS, type EmployerClerk, type EmployerClerks } from './views/employer-clerks.ts';
import type { StatementLine } from './domain/statement-line.ts';
import { createJournalKeeper, type JournalKeeper } from './journal/journal-keeper.ts';

export const SERVICE = 'payout';

/** Everything payout stores. */
export interface PayoutStores {
  readonly orders: AggregateStore<Order, OrderCommand, OrderEvent>;
  readonly batches: AggregateStore<PayoutBatch, PayoutBatchCommand, PayoutBatchEvent>;
  readonly funds: AggregateStore<Fund, FundCommand, FundEvent>;
  readonly payees: AggregateStore<Payee, PayeeCommand, PayeeEvent>;
  readonly statementLines: WriteOnce<StatementLine>;
  readonly employerClerks: EmployerClerks;
  readonly journal: JournalKeeper;
  /** For a step nobody asked for by name. Its command id is new: the states know what was done already. */
  readonly ownEnvelope: (actor: string) => Envelope;
  readonly declarations: readonly CollectionDeclaration[];
}

export const createPayoutStores = ({ store, ids, clock }: ServiceContext): PayoutStores => {
  const service = { service: SERVICE };
  const orders = new AggregateStore(store, ORDERS, service);
  const batches = new AggregateStore(store, PAYOUT_BATCHES, service);
  const funds = new AggregateStore(store, FUNDS, service);
  const payees = new AggregateStore(store, PAYEES, service);
  const statementLines = new WriteOnce<StatementLine>(
    store,
    { collection: 'statement-line', indexes: ['exceptionOn'], shards: 1 },
    service,
  );
  const employerClerks = new ViewStore<EmployerClerk>(store, EMPLOYER_CLERKS);
  const journal = createJournalKeeper(store, { newId: ids.newId, nowMs: clock.nowMs, ...service });
  return {
    orders,
    batches,
    funds,
    payees,
    statementLines,
    employerClerks,
    journal,
    ownEnvelope: (actor) => ({ commandId: ids.newId(), actor, at: clock.now(), on: clock.today() }),
    declarations: [
      ...[orders, batches, funds, payees, statementLines, employerClerks].map((each) => each.declaration()),
      ...journal.declarations,
    ],
  };
};

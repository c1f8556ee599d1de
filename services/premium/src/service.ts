import { PREMIUM_EVENTS } from '@huji/contracts/premium/events.ts';
import type { CreateService } from '@huji/chassis/runtime/service-definition.ts';
import { premiumDocuments } from './documents.ts';
import { auditTrail } from './events/audit-trail.ts';
import { billConsumer } from './events/follow.ts';
import { lapseBills } from './events/lapse-bills.ts';
import { changeBillOperations } from './http/bill.change.ts';
import { readBillOperations } from './http/bill.read.ts';
import { matchMoneyOperations } from './http/money.match.ts';
import { receiveMoneyOperation } from './http/money.receive.ts';
import { statementsOperations } from './http/statements.close.ts';
import { PremiumSettings } from './settings.ts';

const PARTITIONS = 12;

/** Money against versions: the bill decides which version of a batch stands and whether it is paid. */
export const createPremiumService: CreateService = ({ store, cipher, ids, audit, settings, config }) => {
  const documents = premiumDocuments(store);
  const { PREMIUM_ACCOUNT, PREMIUM_STATEMENTS } = settings(PremiumSettings);
  const statements = PREMIUM_STATEMENTS ?? (config.HUJI_ENVIRONMENT === 'development' ? 'current' : 'declared');
  const dependencies = { documents, cipher, ids, audit };
  return {
    name: 'premium',
    declarations: Object.values(documents).map((each) => each.declaration()),
    topics: [...new Set(PREMIUM_EVENTS.map(({ topic }) => topic))].map((name) => ({ name, partitions: PARTITIONS })),
    operations: [
      ...readBillOperations(documents),
      ...changeBillOperations(documents, ids, audit),
      receiveMoneyOperation(dependencies),
      ...matchMoneyOperations(dependencies),
      ...statementsOperations(documents, audit),
    ],
    consumers: [billConsumer(documents), auditTrail(audit)],
    clockTasks: [lapseBills(documents, PREMIUM_ACCOUNT, statements)],
  };
};

import type { AuditLog } from '@huji/chassis/security/audit-log.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { BankClient } from './bank/bank-client.ts';
import type { OrderSender } from './sending/order-sender.ts';
import type { PayoutBatchRunner } from './sending/payout-batch-runner.ts';
import type { PayoutStores } from './stores.ts';

/** What the handlers work with; built once by `service.ts`. */
export interface PayoutParts {
  readonly stores: PayoutStores;
  readonly bank: BankClient;
  readonly sender: OrderSender;
  readonly runner: PayoutBatchRunner;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
}

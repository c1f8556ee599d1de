import './office.css';
import { lazy, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { start } from '../shared/ui/frame.tsx';
import { useHolds } from './duties.ts';
import { en as payments, zh as paymentsZh } from './payments-words.ts';
import { en as registers, zh as registersZh } from './register-words.ts';
import { QueuePage } from './queue-page.tsx';
import { en, zh } from './words.ts';

const ClaimPage = lazy(async () => ({ default: (await import('./claim-page.tsx')).ClaimPage }));
const PaymentsPage = lazy(async () => ({ default: (await import('./payments-page.tsx')).PaymentsPage }));
const PayoutBatchPage = lazy(async () => ({ default: (await import('./payout-batch-page.tsx')).PayoutBatchPage }));
const OrderPage = lazy(async () => ({ default: (await import('./order-page.tsx')).OrderPage }));
const RegisterPage = lazy(async () => ({ default: (await import('./register-page.tsx')).RegisterPage }));

/** The first page of whoever it is: claims for those who read them, else what they have to do with. */
const HomePage = (): ReactNode => {
  const readsClaims = useHolds('reviewer', 'supervisor');
  return readsClaims ? <QueuePage /> : <PaymentsPage />;
};

start({
  base: '/o',
  title: { zh: '互助会', en: 'Association' },
  places: [
    { path: '/o', name: { zh: zh.queue, en: en.queue }, roles: ['reviewer', 'supervisor'] },
    {
      path: '/o/payments',
      name: { zh: paymentsZh.payments, en: payments.payments },
      roles: ['cashier', 'accountant', 'office-head', 'supervisor'],
    },
    {
      path: '/o/registers',
      name: { zh: registersZh.title, en: registers.title },
      roles: ['reviewer', 'accountant', 'office-head', 'supervisor'],
    },
  ],
  pages: (
    <Switch>
      <Route path="/o/claims/:number">{({ number }) => <ClaimPage number={decodeURIComponent(number)} />}</Route>
      <Route path="/o/payments/batches/:id">{({ id }) => <PayoutBatchPage payoutBatchId={id} />}</Route>
      <Route path="/o/payments/orders/:id">{({ id }) => <OrderPage orderId={decodeURIComponent(id)} />}</Route>
      <Route path="/o/payments" component={PaymentsPage} />
      <Route path="/o/registers" component={RegisterPage} />
      <Route component={HomePage} />
    </Switch>
  ),
});

import './office.css';
import { lazy, type ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { start } from '../shared/ui/frame.tsx';
import { Loaded } from '../shared/ui/states.tsx';
import { ActingBar } from './acting-bar.tsx';
import { useDuties, useOwnDuties } from './duties.ts';
import { QUEUE, REGISTERS } from './place-names.ts';

const QueuePage = lazy(async () => ({ default: (await import('./queue-page.tsx')).QueuePage }));
const ClaimPage = lazy(async () => ({ default: (await import('./claim-page.tsx')).ClaimPage }));
const PaymentsPage = lazy(async () => ({ default: (await import('./payments-page.tsx')).PaymentsPage }));
const PayoutBatchPage = lazy(async () => ({ default: (await import('./payout-batch-page.tsx')).PayoutBatchPage }));
const OrderPage = lazy(async () => ({ default: (await import('./order-page.tsx')).OrderPage }));
const RegisterPage = lazy(async () => ({ default: (await import('./register-page.tsx')).RegisterPage }));
const BankPage = lazy(async () => ({ default: (await import('./bank-page.tsx')).BankPage }));
const ConfirmPage = lazy(async () => ({ default: (await import('./confirm-page.tsx')).ConfirmPage }));
const FindPage = lazy(async () => ({ default: (await import('./find-page.tsx')).FindPage }));
const PersonPage = lazy(async () => ({ default: (await import('./person-page.tsx')).PersonPage }));
const WaitingChangesPage = lazy(async () => ({
  default: (await import('./person-changes.tsx')).WaitingChangesPage,
}));
const HospitalPage = lazy(async () => ({ default: (await import('./hospital-page.tsx')).HospitalPage }));
const EmployerPage = lazy(async () => ({ default: (await import('./employer-page.tsx')).EmployerPage }));
const BillsPage = lazy(async () => ({ default: (await import('./bills-page.tsx')).BillsPage }));
const BillPage = lazy(async () => ({ default: (await import('./bill-page.tsx')).BillPage }));
const FiguresPage = lazy(async () => ({ default: (await import('./figures-page.tsx')).FiguresPage }));
const RulesPage = lazy(async () => ({ default: (await import('./rules-page.tsx')).RulesPage }));
const RuleBookPage = lazy(async () => ({ default: (await import('./rule-book-page.tsx')).RuleBookPage }));
const AuditSamplesPage = lazy(async () => ({ default: (await import('./audit-samples-page.tsx')).AuditSamplesPage }));
const AuditSamplePage = lazy(async () => ({ default: (await import('./audit-sample-page.tsx')).AuditSamplePage }));
const AuditSampleItemPage = lazy(async () => ({
  default: (await import('./audit-sample-item-page.tsx')).AuditSampleItemPage,
}));
const DeadLettersPage = lazy(async () => ({ default: (await import('./dead-letters-page.tsx')).DeadLettersPage }));

/** Where whoever it is begins: at what is theirs to do, and not at all that they may read. */
const homeOf = (may: (operationId: string) => boolean): string => {
  if (['makePayoutBatch', 'approvePayoutBatch', 'releasePayoutBatch'].some(may)) return '/o/payments';
  return may('readClaimFigures') ? '/o/figures' : '/o/events';
};

/** The first page of whoever it is: claims for those who review them, else the way to what they have to do with. */
const HomePage = (): ReactNode => {
  const { may } = useOwnDuties();
  return may('reviewClaim') ? <QueuePage /> : <Redirect to={homeOf(may)} replace />;
};

/** Whether an entry of the navigation is shown: whoever reviews claims begins at them, and needs no second way there. */
const useMayBeLed = (): ((operationId: string) => boolean) => {
  const { may } = useOwnDuties();
  return (operationId) => may(operationId) && (operationId !== 'listClaims' || !may('reviewClaim'));
};

/** No page is shown before it is known what may be done on it: nothing appears late, and nothing is left out without a word. */
const WithDuties = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <Loaded query={useDuties()}>{() => children}</Loaded>
);

start({
  base: '/o',
  title: { zh: '互助会', en: 'Association' },
  places: [
    { path: '/o', name: QUEUE, reads: 'reviewClaim' },
    { path: '/o/claims', name: QUEUE, reads: 'listClaims' },
    {
      path: '/o/find',
      name: { zh: '查找', en: 'Find' },
      reads: 'listEmployersNamed',
      leadsTo: ['/o/person', '/o/hospital', '/o/employers'],
    },
    { path: '/o/bills', name: { zh: '缴费', en: 'Bills' }, reads: 'listBills' },
    { path: '/o/payments', name: { zh: '付款', en: 'Payments' }, reads: 'listPayoutBatches' },
    { path: '/o/bank', name: { zh: '银行往来', en: 'Bank' }, reads: 'listOrders' },
    { path: '/o/confirm', name: { zh: '待确认', en: 'To confirm' }, reads: 'listPayoutProposals' },
    { path: '/o/figures', name: { zh: '数据', en: 'Figures' }, reads: 'readClaimFigures' },
    { path: '/o/samples', name: { zh: '审计抽样', en: 'Audit samples' }, reads: 'listAuditSamples' },
    { path: '/o/rules', name: { zh: '规则册', en: 'Rules' } },
    { path: '/o/events', name: { zh: '未处理的事件', en: 'Parked events' }, reads: 'listEnrollmentDeadLetters' },
    { path: '/o/registers', name: REGISTERS, reads: 'listRegisterEntries' },
  ],
  useMayDo: useMayBeLed,
  pages: (
    <>
      <ActingBar />
      <WithDuties>
        <Switch>
          <Route path="/o/claims/:number">
            {({ number }) => <ClaimPage key={number} number={decodeURIComponent(number)} />}
          </Route>
          <Route path="/o/claims" component={QueuePage} />
          <Route path="/o/payments/batches/:id">{({ id }) => <PayoutBatchPage payoutBatchId={id} />}</Route>
          <Route path="/o/payments/orders/:id">{({ id }) => <OrderPage orderId={decodeURIComponent(id)} />}</Route>
          <Route path="/o/payments" component={PaymentsPage} />
          <Route path="/o/registers" component={RegisterPage} />
          <Route path="/o/bank" component={BankPage} />
          <Route path="/o/confirm" component={ConfirmPage} />
          <Route path="/o/find" component={FindPage} />
          <Route path="/o/person" component={PersonPage} />
          <Route path="/o/person/changes" component={WaitingChangesPage} />
          <Route path="/o/hospital" component={HospitalPage} />
          <Route path="/o/employers/:uscc">{({ uscc }) => <EmployerPage uscc={uscc} />}</Route>
          <Route path="/o/bills/:reference">
            {({ reference }) => <BillPage reference={decodeURIComponent(reference)} />}
          </Route>
          <Route path="/o/bills" component={BillsPage} />
          <Route path="/o/figures" component={FiguresPage} />
          <Route path="/o/samples/:id/:no">
            {({ id, no }) => <AuditSampleItemPage key={no} sampleId={id} itemNo={Number(no)} />}
          </Route>
          <Route path="/o/samples/:id">{({ id }) => <AuditSamplePage sampleId={id} />}</Route>
          <Route path="/o/samples" component={AuditSamplesPage} />
          <Route path="/o/rules/:society/:edition">
            {({ society, edition }) => <RuleBookPage society={society} edition={edition} />}
          </Route>
          <Route path="/o/rules" component={RulesPage} />
          <Route path="/o/events" component={DeadLettersPage} />
          <Route component={HomePage} />
        </Switch>
      </WithDuties>
    </>
  ),
});

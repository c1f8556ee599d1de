import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { isErased } from '../shared/api/client.ts';
import { DecisionLines } from '../shared/claims/decision-lines.tsx';
import { Facts } from '../shared/ui/facts.tsx';
import { Loaded } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { ERASED } from '../shared/words/erased.ts';
import { day, moment, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { type Claim, useClaimOfOrder, useDecision } from './api.ts';
import { type ItemPapers, useAuditSample, useItemPapers } from './audit-samples-api.ts';
import { ACTIONS, en, zh } from './audit-samples-words.ts';
import { Reviews } from './claim-history.tsx';
import { OWN_ACCOUNTS } from './confirm-words.ts';
import { EntriesTable } from './entries-card.tsx';
import { useKeptPapers } from './papers/api.ts';
import { PapersPanel } from './papers/papers-panel.tsx';
import { ReportCard } from './report-card.tsx';
import { useAccountName, usePostOf, useStaffName } from './staff.ts';

interface PapersProps {
  readonly item: ItemPapers;
}

const Payment = ({ item }: PapersProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { orderId, settledOn, amountYuan, endToEndId, holderMasked, payeeErased } = item;
  const [, payee = '', paidOn = '', sum = '', name = ''] = t.itemColumns;
  return (
    <section className="card" aria-label={t.paid}>
      <h2>{t.paid}</h2>
      <Facts
        facts={[
          [payee, payeeErased === true ? ERASED[language] : holderMasked],
          [paidOn, day(settledOn, language)],
          [sum, <strong key="sum">{yuan(amountYuan, language)}</strong>],
          [name, <code key="name">{endToEndId}</code>],
          [
            t.order,
            <Link key="order" className="way" href={`/o/payments/orders/${encodeURIComponent(orderId)}`}>
              {t.open}
            </Link>,
          ],
        ]}
      />
    </section>
  );
};

const Batch = ({ batch }: { readonly batch: NonNullable<ItemPapers['payoutBatch']> }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const staffName = useStaffName();
  const postOf = usePostOf();
  const by = (account: string | undefined, operationId: string): string =>
    account === undefined ? '' : staffName(account, postOf(operationId));
  const { payoutBatchId, amountYuan, count, madeOn, releasedOn, maker, checker, releaser } = batch;
  const facts = t.batchFacts;
  return (
    <section className="card" aria-label={t.batch}>
      <h2>{t.batch}</h2>
      <Facts
        facts={[
          [facts.sum, t.counted(count, yuan(amountYuan, language))],
          [facts.made, day(madeOn, language)],
          [facts.maker, by(maker, 'makePayoutBatch')],
          [facts.checker, by(checker, 'approvePayoutBatch')],
          [facts.releaser, by(releaser, 'releasePayoutBatch')],
          ...(releasedOn === undefined ? [] : [[facts.released, day(releasedOn, language)] as const]),
          [
            t.batch,
            <Link key="batch" className="way" href={`/o/payments/batches/${payoutBatchId}`}>
              {t.open}
            </Link>,
          ],
        ]}
      />
    </section>
  );
};

const Statement = ({ item: { statementLine } }: PapersProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const facts = t.statementFacts;
  return (
    <section className="card" aria-label={t.statement}>
      <h2>{t.statement}</h2>
      {statementLine === undefined ? (
        <p>{t.statementNone}</p>
      ) : (
        <Facts
          facts={[
            [facts.account, OWN_ACCOUNTS[statementLine.account]?.[language] ?? statementLine.account],
            [facts.ref, <code key="ref">{statementLine.ref}</code>],
            [facts.valueOn, day(statementLine.valueOn, language)],
            [facts.sum, yuan(statementLine.amountYuan, language)],
            [facts.name, <code key="name">{statementLine.endToEndId}</code>],
          ]}
        />
      )}
    </section>
  );
};

const AuditEntries = ({ item: { audit } }: PapersProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const accountName = useAccountName();
  return (
    <section className="card" aria-label={t.audit}>
      <h2>{t.audit}</h2>
      <Table file="none" name={t.audit} columns={t.auditColumns}>
        {audit.map(({ stream, sequence, action, actor, at }) => (
          <tr key={`${stream} ${String(sequence)}`}>
            <td>{moment(at, language)}</td>
            <th scope="row">{ACTIONS[action]?.[language] ?? action}</th>
            <td>{accountName(actor)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
};

const Papers = ({ claim }: { readonly claim: Claim }): ReactNode => {
  const papers = useKeptPapers(claim.claimId, true);
  return <Loaded query={papers}>{(found) => <PapersPanel claim={claim} papers={found} />}</Loaded>;
};

const Decided = ({ claim }: { readonly claim: Claim }): ReactNode => {
  const t = useWords({ zh, en });
  const decision = useDecision(claim);
  return (
    <>
      <section className="card" aria-label={t.claim}>
        <h2>{t.claim}</h2>
        <Facts
          facts={[
            [
              t.number,
              <Link key="number" href={`/o/claims/${claim.number}`}>
                {claim.number}
              </Link>,
            ],
            ...(claim.reviews.length === 0 ? [[t.reviews, t.reviewsNone] as const] : []),
          ]}
        />
      </section>
      <ReportCard claim={claim} />
      <Loaded query={decision}>
        {(made) => (
          <>
            <Reviews claim={claim} decision={made} />
            <DecisionLines decision={made} />
          </>
        )}
      </Loaded>
      <Papers claim={claim} />
    </>
  );
};

/** What was claimed and decided, with its papers: each part is an entry of the person's. */
const ClaimOfItem = ({ item: { claimId } }: PapersProps): ReactNode => {
  const t = useWords({ zh, en });
  const claim = useClaimOfOrder(claimId);
  if (isErased(claim.error)) return <p className="card notice">{t.claimErased}</p>;
  return <Loaded query={claim}>{(found) => <Decided claim={found} />}</Loaded>;
};

interface ItemProps {
  readonly sampleId: string;
  readonly itemNo: number;
}

const Neighbours = ({ sampleId, itemNo }: ItemProps): ReactNode => {
  const t = useWords({ zh, en });
  const count = useAuditSample(sampleId).data?.items ?? itemNo;
  const at = (no: number, name: string): ReactNode => <Link href={`/o/samples/${sampleId}/${String(no)}`}>{name}</Link>;
  return (
    <nav className="actions" aria-label={t.neighbours}>
      {itemNo > 1 && at(itemNo - 1, t.before)}
      {itemNo < count && at(itemNo + 1, t.after)}
      <Link href={`/o/samples/${sampleId}`}>{t.backToSample}</Link>
    </nav>
  );
};

/** One payment that was drawn, with all its papers: what an auditor reads from the claim to the bank. */
export const AuditSampleItemPage = ({ sampleId, itemNo }: ItemProps): ReactNode => {
  const t = useWords({ zh, en });
  const item = useItemPapers(sampleId, itemNo);
  const title = t.item(itemNo);
  return (
    <>
      <title>{`${title} · ${t.sample} · 互济`}</title>
      <h1>{title}</h1>
      <Loaded query={item}>
        {(found) => (
          <>
            <Neighbours sampleId={sampleId} itemNo={itemNo} />
            <div className="beside">
              <div>
                <Payment item={found} />
                {found.payoutBatch !== undefined && <Batch batch={found.payoutBatch} />}
                <Statement item={found} />
              </div>
              <div>
                <ClaimOfItem item={found} />
              </div>
            </div>
            <section className="card" aria-label={t.books}>
              <h2>{t.books}</h2>
              <EntriesTable entries={found.entries} />
            </section>
            <AuditEntries item={found} />
          </>
        )}
      </Loaded>
    </>
  );
};

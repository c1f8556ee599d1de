import { presentIf } from '@huji/contracts/shared/present.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { answered, newKey, payout } from '../shared/api/client.ts';
import { Loaded, Refusal } from '../shared/ui/states.tsx';
import { day, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { AccountForm } from './account-form.tsx';
import { en, zh } from './account-words.ts';
import { type Order, type Payee, useOwnOrders, useOwnPayee } from './api.ts';
import { returnReason } from './return-reasons.ts';

const Registered = ({ payee, change }: { readonly payee: Payee; readonly change?: () => void }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const known = useQueryClient();
  const asking = useMutation({
    mutationFn: () =>
      answered(payout.POST('/v1/me/account/name-check', { params: { header: { 'Idempotency-Key': newKey() } } })),
    onSuccess: () => known.invalidateQueries({ queryKey: ['payee'] }),
  });
  return (
    <section className="card">
      <dl className="facts">
        <div>
          <dt>{t.holder}</dt>
          <dd>{payee.holderMasked}</dd>
        </div>
        <div>
          <dt>{t.number}</dt>
          <dd>{payee.numberMasked}</dd>
        </div>
        <div>
          <dt>{t.since}</dt>
          <dd>{day(payee.registeredOn, language)}</dd>
        </div>
        <div>
          <dt>{t.check}</dt>
          <dd>
            <span className={`badge ${payee.nameCheck === 'matched' ? 'good' : 'warm'}`}>
              {t.checks[payee.nameCheck]}
            </span>
          </dd>
        </div>
      </dl>
      <Refusal error={asking.error} />
      <div className="actions">
        {payee.nameCheck === 'unchecked' && (
          <button
            type="button"
            disabled={asking.isPending}
            onClick={() => {
              asking.mutate();
            }}
          >
            {t.again}
          </button>
        )}
        {change && (
          <button type="button" onClick={change}>
            {t.change}
          </button>
        )}
      </div>
    </section>
  );
};

const Returned = ({ orders }: { readonly orders: readonly Order[] }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return (
    <div className="card notice warm">
      <p>{t.returned}</p>
      <ul>
        {orders.map((order) => (
          <li className="line" key={order.orderId}>
            <span>{returnReason(order)[language]}</span>
            <span className="money">{yuan(order.amountYuan, language)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Account = ({ payee, orders }: { readonly payee: Payee | null; readonly orders: readonly Order[] }): ReactNode => {
  const t = useWords({ zh, en });
  const [changing, change] = useState(false);
  const [done, tell] = useState('');
  const returned = orders.filter(({ state }) => state === 'returned');
  const wanted = changing || payee === null || returned.length > 0 || payee.nameCheck === 'mismatched';
  return (
    <>
      {done !== '' && (
        <p className="card notice" role="status">
          {done}
        </p>
      )}
      {payee === null && <p className="card">{t.none}</p>}
      {payee !== null && (
        <Registered
          payee={payee}
          {...presentIf(!wanted, {
            change: () => {
              change(true);
              tell('');
            },
          })}
        />
      )}
      {payee?.nameCheck === 'mismatched' && returned.length === 0 && <p className="card notice warm">{t.mismatched}</p>}
      {returned.length > 0 && <Returned orders={returned} />}
      {wanted && (
        <AccountForm
          returned={returned}
          onCancel={
            changing
              ? () => {
                  change(false);
                }
              : undefined
          }
          onSaved={() => {
            change(false);
            tell(returned.length > 0 ? t.resent : t.saved);
          }}
        />
      )}
    </>
  );
};

/** The member's own account: masked, with the bank's word on its name, and how to change it. */
export const AccountPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const payee = useOwnPayee();
  const orders = useOwnOrders();
  return (
    <>
      <title>{`${t.title} · 互济`}</title>
      <h1>{t.title}</h1>
      <p className="soft">{t.text}</p>
      <Loaded query={payee}>
        {(account) => <Loaded query={orders}>{(list) => <Account payee={account} orders={list} />}</Loaded>}
      </Loaded>
    </>
  );
};

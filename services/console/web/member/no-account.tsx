import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useWords } from '../shared/words/words.tsx';
import { useOwnPayee } from './api.ts';

/** Apart from the words of a claim: they come after it was sent, and nobody waits for them before. */
const zh = { text: '您还没有收款账户。登记后，互助金才能付给您。', register: '登记收款账户' };
const en: typeof zh = {
  text: 'You have no account yet. Register one, so that you can be paid.',
  register: 'Register an account',
};

/** Whoever claims without an account is told so at once, and not when the money waits. */
export const NoAccount = (): ReactNode => {
  const t = useWords({ zh, en });
  const { data: payee } = useOwnPayee();
  if (payee !== null) return null;
  return (
    <div className="card notice warm">
      <p>{t.text}</p>
      <Link className="button wide" href="/m/account">
        {t.register}
      </Link>
    </div>
  );
};

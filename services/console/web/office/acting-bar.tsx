import { lazy, type ReactNode, Suspense } from 'react';
import { useSession } from '../shared/api/session.ts';
import { acting } from './acting.ts';
import { useDeputies } from './deputies-api.ts';
import { useMay } from './duties.ts';

// Few stand in for anybody: what says so is loaded for them alone.
const notice = () => import('./acting-notice.tsx');
const Acting = lazy(async () => ({ default: (await notice()).Acting }));
const Offered = lazy(async () => ({ default: (await notice()).Offered }));

const Offers = ({ subject }: { readonly subject: string }): ReactNode => {
  const { data: deputies = [] } = useDeputies();
  const offered = deputies.filter(({ deputy, inForce }) => deputy.subject === subject && inForce);
  return offered.length > 0 && <Offered subject={subject} offered={offered} />;
};

/** Above every page of the office, also where it cannot be told what may be done there: whom one stands in for, or may. */
export const ActingBar = (): ReactNode => {
  const { data: session } = useSession();
  const mayRead = useMay('listDeputies');
  const subject = session?.subject;
  return (
    <Suspense>
      {acting() !== null ? <Acting /> : subject !== undefined && mayRead && <Offers subject={subject} />}
    </Suspense>
  );
};

import './office.css';
import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { start } from '../shared/ui/frame.tsx';
import { QueuePage } from './queue-page.tsx';
import { en, zh } from './words.ts';

const ClaimPage = lazy(async () => ({ default: (await import('./claim-page.tsx')).ClaimPage }));

start({
  base: '/o',
  title: { zh: '互助会', en: 'Association' },
  places: [{ path: '/o', name: { zh: zh.queue, en: en.queue } }],
  pages: (
    <Switch>
      <Route path="/o/claims/:number">{({ number }) => <ClaimPage number={decodeURIComponent(number)} />}</Route>
      <Route component={QueuePage} />
    </Switch>
  ),
});

import './employer.css';
import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { start } from '../shared/ui/frame.tsx';
import { StartPage } from './start-page.tsx';
import { en, zh } from './words.ts';

const EmployerPage = lazy(async () => ({ default: (await import('./employer-page.tsx')).EmployerPage }));

start({
  base: '/e',
  title: { zh: '单位', en: 'Employer' },
  places: [{ path: '/e', name: { zh: zh.title, en: en.title } }],
  pages: (
    <Switch>
      <Route path="/e/:uscc/:batch">{({ uscc, batch }) => <EmployerPage uscc={uscc} batch={batch} />}</Route>
      <Route path="/e/:uscc">{({ uscc }) => <EmployerPage uscc={uscc} />}</Route>
      <Route component={StartPage} />
    </Switch>
  ),
});

import './employer.css';
import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { start } from '../shared/ui/frame.tsx';
import { en as filedEn, zh as filedZh } from './filed-words.ts';
import { en, zh } from './words.ts';

const StartPage = lazy(async () => ({ default: (await import('./start-page.tsx')).StartPage }));
const EmployerPage = lazy(async () => ({ default: (await import('./employer-page.tsx')).EmployerPage }));
const RegisterPage = lazy(async () => ({ default: (await import('./register-page.tsx')).RegisterPage }));
const FiledClaimsPage = lazy(async () => ({ default: (await import('./filed-claims-page.tsx')).FiledClaimsPage }));
const FiledClaimPage = lazy(async () => ({ default: (await import('./filed-claim-page.tsx')).FiledClaimPage }));
const FileClaimPage = lazy(async () => ({ default: (await import('./file-claim-page.tsx')).FileClaimPage }));

start({
  base: '/e',
  title: { zh: '单位', en: 'Employer' },
  places: [
    { path: '/e', name: { zh: zh.title, en: en.title } },
    { path: '/e/claims', name: { zh: filedZh.place, en: filedEn.place } },
  ],
  pages: (
    <Switch>
      <Route path="/e/claims" component={FiledClaimsPage} />
      <Route path="/e/claims/new" component={FileClaimPage} />
      <Route path="/e/claims/:number">{({ number }) => <FiledClaimPage number={number} />}</Route>
      <Route path="/e/register" component={RegisterPage} />
      <Route path="/e/:uscc/:batch">{({ uscc, batch }) => <EmployerPage uscc={uscc} batch={batch} />}</Route>
      <Route path="/e/:uscc">{({ uscc }) => <EmployerPage uscc={uscc} />}</Route>
      <Route component={StartPage} />
    </Switch>
  ),
});

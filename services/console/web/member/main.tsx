import './member.css';
import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { start } from '../shared/ui/frame.tsx';
import { StartPage } from './start-page.tsx';
import { en as looksEn, zh as looksZh } from './looks-words.ts';
import { en, zh } from './words.ts';

const CoverPage = lazy(async () => ({ default: (await import('./cover-page.tsx')).CoverPage }));
const ClaimsPage = lazy(async () => ({ default: (await import('./claims-page.tsx')).ClaimsPage }));
const ClaimPage = lazy(async () => ({ default: (await import('./claim-page.tsx')).ClaimPage }));
const NewClaimPage = lazy(async () => ({ default: (await import('./new-claim-page.tsx')).NewClaimPage }));
const CorrectClaimPage = lazy(async () => ({
  default: (await import('./correct-claim-page.tsx')).CorrectClaimPage,
}));
const AccountPage = lazy(async () => ({ default: (await import('./account-page.tsx')).AccountPage }));

const LooksPage = lazy(async () => ({ default: (await import('./looks-page.tsx')).LooksPage }));

start({
  base: '/m',
  title: { zh: zh.home, en: en.home },
  narrow: true,
  places: [
    { path: '/m', name: { zh: zh.home, en: en.home } },
    { path: '/m/claims', name: { zh: zh.claims, en: en.claims } },
    { path: '/m/account', name: { zh: zh.account, en: en.account } },
    { path: '/m/looks', name: { zh: looksZh.short, en: looksEn.short } },
  ],
  pages: (
    <Switch>
      <Route path="/m" component={StartPage} />
      <Route path="/m/cover" component={CoverPage} />
      <Route path="/m/claims" component={ClaimsPage} />
      <Route path="/m/claims/new" component={NewClaimPage} />
      <Route path="/m/claims/:number/correct">{({ number }) => <CorrectClaimPage number={number} />}</Route>
      <Route path="/m/claims/:number">{({ number }) => <ClaimPage number={number} />}</Route>
      <Route path="/m/account" component={AccountPage} />
      <Route path="/m/looks" component={LooksPage} />
      <Route component={StartPage} />
    </Switch>
  ),
});

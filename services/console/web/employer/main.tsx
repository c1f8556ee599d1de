import { start } from '../shared/ui/frame.tsx';
import { StartPage } from './start-page.tsx';

start({
  base: '/e',
  title: { zh: '单位', en: 'Employer' },
  places: [{ path: '/e', name: { zh: '首页', en: 'Start' } }],
  pages: <StartPage />,
});

import { start } from '../shared/ui/frame.tsx';
import { StartPage } from './start-page.tsx';

start({
  base: '/o',
  title: { zh: '互助会', en: 'Association' },
  places: [{ path: '/o', name: { zh: '首页', en: 'Start' } }],
  pages: <StartPage />,
});

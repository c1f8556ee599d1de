import type { paths } from '@huji/contracts/client/enrollment.d.ts';
import type { Colleague } from './colleagues.ts';
import { meantBy } from './meant-by.ts';
import type { FieldName, Typed } from './proposal-fields.ts';

type Grant = NonNullable<paths['/v1/deputies']['post']['requestBody']>['content']['application/json'];
type Deputised = Grant['role'];

/** Posts that somebody may stand in for. */
export const DEPUTISED: readonly Deputised[] = ['reviewer', 'cashier', 'accountant', 'office-head'];
const isDeputised = (role: string): role is Deputised => DEPUTISED.some((post) => post === role);

/** Asked of somebody who never signed in alone: of whom it is said. */
const OF_STRANGERS: Readonly<Partial<Record<FieldName, 'deputy' | 'absent'>>> = {
  deputyPerson: 'deputy',
  deputyRole: 'deputy',
  absentPerson: 'absent',
};

/** Whether what was typed of somebody names nobody who signed in. */
const isStranger = (who: 'deputy' | 'absent', typed: Typed, colleagues: readonly Colleague[]): boolean =>
  (typed[who] ?? '').trim() !== '' && meantBy(colleagues, typed[who] ?? '').length === 0;

export const isAsked = (name: FieldName, typed: Typed, colleagues: readonly Colleague[]): boolean => {
  const who = OF_STRANGERS[name];
  return who === undefined || isStranger(who, typed, colleagues);
};

/** Whether several people are meant by what was typed of one. */
export const isAmbiguous = (name: FieldName, typed: Typed, colleagues: readonly Colleague[]): boolean =>
  (name === 'deputy' || name === 'absent') && meantBy(colleagues, typed[name] ?? '').length > 1;

/** Posts of whoever is away that somebody may stand in for; all of them where it is not known which ones they hold. */
export const postsOfAbsent = (typed: Typed, colleagues: readonly Colleague[]): readonly Deputised[] => {
  const meant = meantBy(colleagues, typed.absent ?? '');
  const held = (meant.length === 1 ? (meant[0]?.roles ?? []) : []).filter(isDeputised);
  return held.length === 0 ? DEPUTISED : held;
};

/** Whoever is away has often one post only: then it is that. */
export const roleOf = (typed: Typed, colleagues: readonly Colleague[]): string => {
  const posts = postsOfAbsent(typed, colleagues);
  if (posts.some((post) => post === typed.role)) return typed.role ?? '';
  return posts.length === 1 ? (posts[0] ?? '') : '';
};

const postOf = (text = ''): Deputised => (isDeputised(text) ? text : 'reviewer');

/** What is sent of what was typed. */
export const grantOf = (typed: Typed, colleagues: readonly Colleague[]): Grant => {
  const text = (name: FieldName): string => typed[name]?.trim() ?? '';
  const [deputy] = meantBy(colleagues, text('deputy'));
  const [absent] = meantBy(colleagues, text('absent'));
  return {
    deputy:
      deputy === undefined
        ? { subject: text('deputy'), personId: text('deputyPerson'), roles: [postOf(typed.deputyRole)] }
        : { subject: deputy.subject, personId: deputy.personId, roles: deputy.roles },
    absent:
      absent === undefined
        ? { subject: text('absent'), personId: text('absentPerson') }
        : { subject: absent.subject, personId: absent.personId },
    role: postOf(roleOf(typed, colleagues)),
    societies: [text('society')],
    firstOn: text('first'),
    lastOn: text('last'),
    reason: text('reason'),
  };
};

import { type FormEvent, type ReactNode, useState } from 'react';
import { answered, enrollment, payout } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { isUnwritten } from '../shared/api/drafts.ts';
import { useKept, useTyped } from '../shared/api/use-kept.ts';
import { useSocieties } from '../shared/registers/societies.ts';
import { SelectField } from '../shared/ui/field.tsx';
import { Loaded, Refusal } from '../shared/ui/states.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { amountFault, amountOf } from '../shared/words/amount.ts';
import { POSTS } from '../shared/words/posts.ts';
import { useLanguage, useWords, type Words } from '../shared/words/words.tsx';
import { ColleagueField } from './colleague-field.tsx';
import { type Colleague, useColleagues } from './colleagues.ts';
import { DEPUTISED, grantOf, isAmbiguous, isAsked, postsOfAbsent, roleOf } from './deputy-typed.ts';
import { useOwnDuties } from './duties.ts';
import { useOwnAccounts } from './own-accounts.ts';
import { ASKED, type FieldName, isPlaced, saidOf, type Subject, type Typed } from './proposal-fields.ts';
import { en, FIELDS, SUBJECTS, zh } from './propose-words.ts';
import { usePlans } from './plans.ts';

const DATES: readonly FieldName[] = ['on', 'first', 'last'];
const PEOPLE_FIELDS: readonly FieldName[] = ['deputy', 'absent'];
const ACCOUNT_FIELDS: readonly FieldName[] = ['from', 'to'];

/** By which operation each is proposed. */
const PROPOSING: Readonly<Record<Subject, string>> = {
  opening: 'proposeFundOpening',
  account: 'proposeOwnAccount',
  transfer: 'proposeBankTransfer',
  deputy: 'proposeDeputy',
};

const send = (
  {
    subject,
    typed,
    colleagues,
  }: { readonly subject: Subject; readonly typed: Typed; readonly colleagues: readonly Colleague[] },
  key: string,
): Promise<unknown> => {
  const text = (name: FieldName): string => typed[name]?.trim() ?? '';
  const header = { 'Idempotency-Key': key };
  const amountYuan = amountOf(text('amount')) ?? '';
  switch (subject) {
    case 'opening':
      return answered(
        payout.POST('/v1/funds/{fund}/opening', {
          params: { path: { fund: text('fund') }, header },
          body: { amountYuan, openedOn: text('on') },
        }),
      );
    case 'account':
      return answered(
        payout.POST('/v1/own-accounts', {
          params: { header },
          body: {
            account: text('account'),
            holder: text('holder'),
            number: text('number').replaceAll(' ', ''),
            bankCode: text('bankCode'),
            purpose: text('purpose'),
          },
        }),
      );
    case 'transfer':
      return answered(
        payout.POST('/v1/bank-transfers', {
          params: { header },
          body: { from: text('from'), to: text('to'), amountYuan, valueOn: text('on') },
        }),
      );
    case 'deputy':
      return answered(
        enrollment.POST('/v1/deputies', {
          params: { header },
          body: grantOf(typed, colleagues),
        }),
      );
  }
};

const wordsOfPost = (post: string): readonly [string, Words] => [post, POSTS[post] ?? { zh: post, en: post }];

/** What is chosen of a few, and not written; null: it is written. */
const useOptions = (name: FieldName, posts: readonly string[]): readonly (readonly [string, Words])[] | null => {
  const { data: societies = [] } = useSocieties();
  const plans = usePlans();
  const accounts = useOwnAccounts();
  if (name === 'fund') return plans.map(({ plan, name: words }) => [plan, words]);
  if (ACCOUNT_FIELDS.includes(name)) return accounts;
  if (name === 'role') return posts.map(wordsOfPost);
  if (name === 'deputyRole') return DEPUTISED.map(wordsOfPost);
  return name === 'society' ? societies.map((each) => [each.code, each.name]) : null;
};

interface InputProps {
  readonly name: FieldName;
  /** Of whom somebody is chosen. */
  readonly colleagues: readonly Colleague[];
  /** They are still to come. */
  readonly isAwaited: boolean;
  /** Posts that may be stood in for. */
  readonly posts: readonly string[];
  readonly value: string;
  readonly fault: string | false;
  readonly write: (text: string) => void;
}

const Input = ({ name, colleagues, isAwaited, posts, value, fault, write }: InputProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const options = useOptions(name, posts);
  const label = FIELDS[name][language];
  if (PEOPLE_FIELDS.includes(name))
    return <ColleagueField {...{ label, name, fault, colleagues, isAwaited, value, write }} />;
  if (options === null)
    return (
      <TextField
        label={label}
        fault={fault}
        name={name}
        kind={DATES.includes(name) ? 'date' : name === 'amount' ? 'amount' : 'text'}
        maxLength={200}
        value={value}
        write={write}
      />
    );
  return (
    <SelectField
      label={label}
      fault={fault}
      name={name}
      none={t.choose}
      options={options.map(([each, words]) => [each, words[language]])}
      value={value}
      write={write}
    />
  );
};

interface SubjectFieldProps {
  readonly subjects: readonly Subject[];
  readonly subject: Subject;
  readonly choose: (subject: Subject | null) => void;
}

const SubjectField = ({ subjects, subject, choose }: SubjectFieldProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return (
    <SelectField
      label={t.what}
      options={subjects.map((each) => [each, SUBJECTS[each][language]])}
      value={subject}
      write={(value) => {
        choose(subjects.find((each) => each === value) ?? null);
      }}
    />
  );
};

/** What whoever is signed in may propose. */
const useSubjects = (): readonly Subject[] => {
  const { may } = useOwnDuties();
  return (Object.keys(SUBJECTS) as Subject[]).filter((each) => may(PROPOSING[each]));
};

/** The first of two people: openings, accounts of our own, transfers between them, and who stands in for whom. */
export const ProposeForm = (): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const subjects = useSubjects();
  const [chosen, choose] = useKept<Subject>('proposed', sessionStorage);
  const [typed, write, forget] = useTyped<Typed>('proposal', {});
  const [isBegun] = useState(!isUnwritten(typed, {}));
  const [blamed, blame] = useState(false);
  // Whoever acts for another may propose something else than what they chose before.
  const subject = chosen !== null && subjects.includes(chosen) ? chosen : subjects[0];
  const { query: staff, colleagues, isAwaited } = useColleagues(subject === 'deputy');
  const proposing = useCommand(send, () => {
    forget();
    blame(false);
  });
  if (subject === undefined) return null;
  // Nobody is unknown before it is known who there is.
  const asked = ASKED[subject].filter((name) => isAsked(name, isAwaited ? {} : typed, colleagues));
  const valueOf = (name: FieldName): string => (name === 'role' ? roleOf(typed, colleagues) : (typed[name] ?? ''));
  const faultOf = (name: FieldName): string | false => {
    const text = valueOf(name).trim();
    if (isAmbiguous(name, typed, colleagues)) return t.whichOne;
    if (name === 'amount') return amountFault(text)?.[language] ?? false;
    return text === '' && t.needed;
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    blame(true);
    if (!isAwaited && asked.every((name) => faultOf(name) === false)) proposing.mutate({ subject, typed, colleagues });
  };
  return (
    <details className="card unfold" open={isBegun}>
      <summary>{t.propose}</summary>
      <form onSubmit={submit} noValidate>
        <p>{t.intro}</p>
        <SubjectField
          subjects={subjects}
          subject={subject}
          choose={(next) => {
            choose(next);
            blame(false);
            proposing.reset();
          }}
        />
        {isAwaited && <Loaded query={staff}>{() => null}</Loaded>}
        <div className="pair">
          {asked.map((name) => (
            <Input
              key={name}
              {...{ name, colleagues, isAwaited }}
              posts={postsOfAbsent(typed, colleagues)}
              value={valueOf(name)}
              fault={blamed && (faultOf(name) || (saidOf(proposing.error, subject, name)?.[language] ?? false))}
              write={(text) => {
                write({ ...typed, [name]: text });
              }}
            />
          ))}
        </div>
        <Refusal error={proposing.error} isPlaced={isPlaced(subject, asked)} />
        {proposing.isSuccess && (
          <p className="notice" role="status">
            {t.sent}
          </p>
        )}
        <div className="actions">
          <button disabled={proposing.isPending}>{t.send}</button>
        </div>
      </form>
    </details>
  );
};

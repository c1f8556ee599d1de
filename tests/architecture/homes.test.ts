import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { exportersOf, type Ingredient, production, programOf, readersOf } from './homes.ts';

/** A rule that several services ask for, where it is answered, and what it is told from. */
interface Rule {
  readonly home: string;
  readonly answers: readonly string[];
  readonly toldFrom: readonly Ingredient[];
  /** Who reads one of these for another purpose than the rule's own: what for. */
  readonly others: Readonly<Record<string, string>>;
}

const RULES: Readonly<Record<string, Rule>> = {
  'a row is accepted': {
    home: 'contracts/src/claim-adjudication/accepted-rows.ts',
    answers: ['isAcceptedIn'],
    toldFrom: [
      { member: 'accepted', beside: ['rowNo', 'plan'], when: 'read' },
      { member: 'code', beside: ['rowNo', 'contributionFen'], when: 'read' },
      { member: 'pass', beside: ['plan'], when: 'read' },
    ],
    others: {
      'contracts/src/enrollment/plan-verdict.ts: pass': 'the verdict of a plan, told here',
      'services/all-in-one/src/cases/play/play-enrollment.ts: code': 'a case shows why a row is refused',
      'services/all-in-one/src/cases/play/play-enrollment.ts: pass': 'a case shows what the rule of a plan found',
      'services/claim-adjudication/src/domain/assessment/assessment-announcements.ts: pass': 'the verdict is told on',
      'services/claim-adjudication/src/domain/assessment/assessment-unknown-plans.ts: code':
        'what was found is recorded',
      'services/claim-adjudication/src/domain/assessment/assessment.ts: pass': 'where every plan passed no sum changes',
      'services/claim-adjudication/src/http/assessment.preview.ts: code': 'a clerk reads why a row is refused',
      'services/all-in-one/src/verify/batch-faults.ts: pass': 'what enrollment heard is held against what was found',
      'services/claim-adjudication/src/domain/assessment/assessment-evidence.ts: code':
        'a row that is told is held against the one that was judged',
      'services/enrollment/src/domain/batch-state.ts: pass': 'whether any plan passed at all',
      'services/enrollment/src/domain/participation-tally.ts: pass': 'plans that stand are counted',
      'services/enrollment/src/http/row.reply.ts: code': 'a clerk reads why a row is refused',
    },
  },
  'a plan has this verdict': {
    home: 'contracts/src/enrollment/plan-verdict.ts',
    answers: ['planResult', 'planVerdict'],
    toldFrom: [{ member: 'required', beside: ['k', 'n'], when: 'read' }],
    others: {
      'services/all-in-one/src/cases/play/play-enrollment.ts: required': 'a case shows what the rule of a plan found',
      'services/claim-adjudication/src/domain/assessment/assessment-announcements.ts: required':
        'the figures are told on',
    },
  },
  'these items answer a claim': {
    home: 'services/claim-adjudication/src/domain/decision/answering-items.ts',
    answers: ['answeringItems', 'answeringCodes'],
    toldFrom: [{ member: 'event', beside: ['formula', 'code'], when: 'read' }],
    others: {
      'services/claim-adjudication/src/domain/decision/decide-claim.ts: event':
        'whether any benefit, held or not, is for diagnoses: what confirms an illness',
    },
  },
  'somebody has an interest of their own in a claim': {
    home: 'services/claim-adjudication/src/domain/claim/claim-own-part.ts',
    answers: ['ownPartIn'],
    toldFrom: [
      { member: 'submittedByPersonId', beside: ['submittedBy', 'decisionNo'], when: 'read' },
      { member: 'submittedBy', beside: ['decisionNo'], when: 'compared' },
    ],
    others: {
      'services/claim-adjudication/src/domain/claim/claim-announcements.ts: submittedByPersonId':
        'who filed takes no step in the payment: told on',
      'services/claim-adjudication/src/domain/claim/claim-filer.ts: submittedBy':
        'a clerk sends papers of what the same account filed',
    },
  },
  'a clerk acts for an employer': {
    home: 'contracts/src/enrollment/acting-clerk.ts',
    answers: ['isActingClerk', 'hasActed', 'hasActedFor'],
    toldFrom: [
      { member: 'employerIds', beside: ['subject', 'roles'], when: 'read' },
      { member: 'clerk', beside: [], when: 'compared' },
      { member: 'people', beside: ['clerk'], when: 'compared' },
    ],
    others: {
      'services/enrollment/src/domain/employer-decider.ts: clerk': 'whoever acts already takes nothing over',
      'services/enrollment/src/http/employer.list.ts: employerIds':
        'which employers to look at; who acts is asked then',
    },
  },
};

const program = programOf(production());

describe.each(Object.entries(RULES))('that %s', (_what, { home, answers, toldFrom, others }) => {
  test('is answered by one file alone', () => {
    expect(answers.map((answer) => exportersOf(program, answer))).toEqual(answers.map(() => [home]));
  });

  test('is told by nobody else from what it is told from', () => {
    const elsewhere = readersOf(program, toldFrom).filter((reader) => !reader.startsWith(`${home}: `));
    expect(elsewhere).toEqual(Object.keys(others).sort());
  });
});

const planted = (text: string, toldFrom: readonly Ingredient[]): readonly string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'huji-home-'));
  try {
    const path = join(folder, 'planted.ts');
    writeFileSync(path, text);
    return readersOf(programOf([path]), toldFrom).map((found) => found.replace(/^.*: /, ''));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const PLAN = 'interface Plan { plan: string; pass: boolean } interface Employer { clerk: string | null }';

test.each([
  ['by a member', 'const f = (plan: Plan) => plan.pass;', ['pass']],
  ['by taking it out', 'const f = ({ pass: ok }: Plan) => ok;', ['pass']],
  ['of what may be absent', 'const f = (plan?: Plan) => plan?.pass;', ['pass']],
  [
    'of a type that is made of it',
    `const f = (all: readonly Pick<Plan, 'plan' | 'pass'>[]) => all.some((p) => p.pass);`,
    ['pass'],
  ],
  ['by comparing', 'const f = (e: Employer, who: string) => e.clerk === who;', ['clerk']],
  ['by comparing what was taken out', 'const f = ({ clerk }: Employer, who: string) => who !== clerk;', ['clerk']],
  ['by looking for it', 'const f = ({ clerk }: Employer, all: (string | null)[]) => all.includes(clerk);', ['clerk']],
  ['by nothing: it is passed on', 'const f = ({ clerk }: Employer) => ({ clerk });', []],
  ['by nothing: it is there or not', 'const f = ({ clerk }: Employer) => clerk === null;', []],
  ['by nothing: it is of something else', 'const f = (door: { pass: number }) => door.pass;', []],
])('a rule that is told again %s', (_how, code, found) => {
  const toldFrom: readonly Ingredient[] = [
    { member: 'pass', beside: ['plan'], when: 'read' },
    { member: 'clerk', beside: [], when: 'compared' },
  ];
  expect(planted(`${PLAN}\n${code}\nexport {};`, toldFrom)).toEqual(found);
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { SURFACES } from '@huji/contracts/surfaces.ts';
import { defineOperation, type Operation } from '@huji/contracts/shared/http-contract.ts';
import { problemsOf } from '@huji/contracts/shared/problem-contract.ts';
import { readProblems } from '@huji/chassis/http/problem-registry.ts';
import { bindingsOf, isRaisedIn, raises, saidByOperation } from './raised-codes.ts';

/** What another service's refusal is passed on as: nobody here raises it. */
const PASSED_ON: Readonly<Record<string, readonly string[]>> = {
  previewParticipation: ['society_unknown'],
};

/** What came of long work is told later: these pass on what stopped it, as the operation that began it would have said at once. */
const TOLD_LATER: Readonly<Record<string, string>> = {
  readRosterUpload: 'replaceRosterFile',
  listRosterUploadChanges: 'replaceRosterFile',
  listRosterUploadFindings: 'replaceRosterFile',
  readRegisterImport: 'importRegister',
};

const SERVICES = SURFACES.map(({ service, operations }) => ({ service, operations, bindings: bindingsOf(service) }));
const NAMED = SERVICES.flatMap(({ operations, bindings }) =>
  operations.flatMap((operation) => {
    const file = bindings.get(operation.operationId);
    return file === undefined ? [] : [{ operationId: operation.operationId, problems: operation.problems ?? [], file }];
  }),
);

/** By the code behind the operation itself, or behind the one whose outcome it tells. */
const isRaised = (operationId: string, file: string, code: string): boolean => {
  const began = NAMED.find((other) => other.operationId === TOLD_LATER[operationId]);
  const places = [{ operationId, file }, ...(began === undefined ? [] : [began])];
  return places.some((place) => raises(saidByOperation(place.operationId, place.file), code));
};

describe('a code that an operation names', () => {
  test('is raised by the code behind it, for every operation of every service', () => {
    expect(NAMED.length).toBeGreaterThan(100);
    const dead = NAMED.flatMap(({ operationId, problems, file }) =>
      problems
        .filter((code) => !(PASSED_ON[operationId] ?? []).includes(code) && !isRaised(operationId, file, code))
        .map((code) => `${operationId}: ${code}`),
    );
    expect(dead).toEqual([]);
  });

  test('is `person_erased` where its code opens what is sealed under the key of a person, and nowhere else', () => {
    const [opening, naming] = [
      NAMED.filter(({ operationId, file }) => saidByOperation(operationId, file).opensPersons),
      NAMED.filter(({ problems }) => problems.includes('person_erased')),
    ].map((all) => all.map(({ operationId }) => operationId).sort());
    expect(opening?.length).toBeGreaterThan(50);
    expect(naming).toEqual(opening);
  });

  test('and that another service raises is named there too', () => {
    const elsewhere = Object.entries(PASSED_ON).flatMap(([operationId, codes]) =>
      codes.filter(
        (code) => !NAMED.some((other) => other.operationId !== operationId && other.problems.includes(code)),
      ),
    );
    expect(elsewhere).toEqual([]);
  });
});

/** Of an operation that has everything an operation can have. */
const ofFullForm = problemsOf(
  defineOperation({
    ...{ operationId: 'anything', method: 'post', path: '/v1/anything', summary: 'Anything', allow: ['supervisor'] },
    ...{ params: z.object({}), body: z.object({}), ifMatch: 'required' },
    success: { status: 200, reply: z.object({}), ranges: true },
  }),
);
/** What follows from the form of an operation is named by its form; that somebody was erased has a test of its own. */
const OF_FORM = new Set([...ofFullForm, 'deputy_not_in_force', 'refused', 'person_erased']);

/** What the code behind an operation says elsewhere and never there, and why: of operations by name, or by what they are. */
const NEVER_THERE: readonly {
  readonly why: string;
  readonly codes: readonly string[];
  readonly operations: readonly string[] | ((operation: Operation) => boolean);
}[] = [
  {
    why: 'the employer of a batch that was found is registered for ever',
    codes: ['employer_unknown'],
    operations: ({ problems = [] }) => problems.includes('batch_unknown'),
  },
  {
    why: 'only the bound clerk does it, and is asked for no society',
    codes: ['society_not_granted'],
    operations: ({ allow }) => allow !== 'public' && allow.every((role) => role === 'clerk'),
  },
  {
    why: 'employers that are found are written as they were read',
    codes: ['employer_unknown'],
    operations: ['listEmployers', 'listEmployersNamed'],
  },
  {
    why: 'what is one’s own asks for no society, and nobody takes it over',
    codes: ['society_not_granted', 'claim_taken_over'],
    operations: ['readOwnPapers', 'readOwnPaper', 'readOwnPaperThumbnail'],
  },
  {
    why: 'the member themselves acts',
    codes: ['claim_taken_over', 'completion_for_member_used_up'],
    operations: [
      ...['answerOwnCompletion', 'answerCompletion', 'readOwnPaperUpload', 'sendOwnPaperPart', 'finishOwnPaper'],
      'withdrawOwnPaper',
    ],
  },
  {
    why: 'its clerk is let in as the head of the office is',
    codes: ['employer_not_yours'],
    operations: ['decidePooling'],
  },
  {
    why: 'what is written is what was read just before, and such documents stay',
    codes: [
      'person_unknown',
      'money_unknown',
      'claim_unknown',
      'order_unknown',
      'payee_unknown',
      'payout_batch_unknown',
    ],
    operations: [
      ...['listPersonsNamed', 'proposeReceivedMoney', 'listPremiumProposals', 'readPremiumProposal'],
      ...['refusePremiumProposal', 'withdrawPremiumProposal', 'listClaimsOfHospital', 'readClaimsOfEmployer'],
      ...['saveOwnPayee', 'listOrders', 'listOwnOrders', 'readOrder', 'reissueOrder', 'confirmRedirection'],
      ...['askBankAboutOrder', 'proposeFlagAcceptance', 'makePayoutBatch', 'readPayoutBatch', 'approvePayoutBatch'],
      ...['releasePayoutBatch', 'withdrawPayoutBatch', 'confirmPayoutProposal', 'readAuditSampleItem'],
    ],
  },
  {
    why: 'a command of the same name is given to another document',
    codes: [
      'paper_unknown',
      'claim_not_open_to_member',
      'batch_roster_missing',
      'money_differs',
      'money_payer_unknown',
    ],
    operations: [
      ...['withdrawClaim', 'withdrawOwnClaim', 'withdrawPaper', 'withdrawOwnPaper', 'replaceRoster'],
      ...['replaceRosterFile', 'adoptRosterUpload', 'listPremiumProposals', 'readPremiumProposal'],
      ...['refusePremiumProposal', 'proposeMoneyAnnulment'],
    ],
  },
  {
    why: 'the batch holds the orders: they were ready when it was made',
    codes: ['order_not_ready', 'order_flagged'],
    operations: ['approvePayoutBatch', 'releasePayoutBatch', 'withdrawPayoutBatch'],
  },
  {
    why: 'no order is named, and no sum',
    codes: ['payment_person_involved', 'sum_exceeded'],
    operations: ['proposeFundOpening', 'proposeOwnAccount', 'proposeBankTransfer', 'proposeFlagAcceptance'],
  },
  {
    why: 'a register is looked up in and not changed',
    codes: ['comparison_outdated'],
    operations: ['previewOwnCorrection', 'previewOwnClaim', 'previewCorrection'],
  },
  {
    why: 'it proposes; nobody decides there',
    codes: [
      ...['proposal_unknown', 'proposal_concluded', 'proposal_expired', 'proposal_same_person', 'proposal_same_role'],
      'proposal_of_another',
    ],
    operations: ['importRegister'],
  },
  {
    why: 'it begins long work, or reads of it what the clerk has begun',
    codes: ['work_interrupted', 'roster_upload_unknown', 'work_unknown', 'work_ended'],
    operations: ['replaceRosterFile', 'readRosterUpload'],
  },
];

interface Unnamed {
  readonly operation: Operation;
  readonly code: string;
}
const isAmong = ({ operation }: Unnamed, operations: (typeof NEVER_THERE)[number]['operations']): boolean =>
  typeof operations === 'function' ? operations(operation) : operations.includes(operation.operationId);
const isNever = (each: Unnamed): boolean =>
  NEVER_THERE.some(({ codes, operations }) => codes.includes(each.code) && isAmong(each, operations));

/** Codes that the code behind an operation says and the operation does not name. */
const unnamedBy = (operation: Operation, file: string): readonly string[] => {
  const said = saidByOperation(operation.operationId, file);
  const named = problemsOf(operation);
  return Object.keys(readProblems()).filter(
    (code) => !OF_FORM.has(code) && !named.includes(code) && raises(said, code),
  );
};
const unnamed: readonly Unnamed[] = SERVICES.flatMap(({ operations, bindings }) =>
  operations.flatMap((operation) => {
    const file = bindings.get(operation.operationId);
    return file === undefined ? [] : unnamedBy(operation, file).map((code) => ({ operation, code }));
  }),
);

describe('a code that the code behind an operation says', () => {
  test('is named by the operation, or here with the reason why it is never said there', () => {
    const missing = unnamed.filter((each) => !isNever(each));
    expect(missing.map(({ operation, code }) => `${operation.operationId}: ${code}`)).toEqual([]);
  });

  test('and what is named here is said by some code behind it', () => {
    const idle = NEVER_THERE.flatMap(({ why, codes, operations }) => {
      const meant = unnamed.filter((each) => isAmong(each, operations) && codes.includes(each.code));
      const ids = typeof operations === 'function' ? [] : operations;
      return [
        ...codes.filter((code) => !meant.some((each) => each.code === code)),
        ...ids.filter((id) => !meant.some(({ operation }) => operation.operationId === id)),
      ].map((each) => `${why}: ${each}`);
    });
    expect(idle).toEqual([]);
  });
});

test('every registered code is raised somewhere in the services', () => {
  const chassis = readdirSync('services/chassis/src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('testing/'))
    .map((name) => join('services/chassis/src', name));
  const files = [...chassis, ...NAMED.map(({ file }) => file)];
  const never = Object.keys(readProblems()).filter((code) => !files.some((file) => isRaisedIn(file, code)));
  expect(never).toEqual([]);
});

test('what is not raised is found', () => {
  const file = bindingsOf('payout').get('makePayoutBatch') ?? '';
  const raised = (code: string): boolean => raises(saidByOperation('makePayoutBatch', file), code);
  expect(raised('payout_batch_not_ready')).toBe(true);
  expect(raised('roster_file_damaged')).toBe(false);
  // Of the same service, and of no collection that it takes.
  expect(raised('bank_exception_resolved')).toBe(false);
  // Of a collection that it takes, and of commands that it does not give.
  expect(raised('order_not_returned')).toBe(false);
});

test('what is not named is found: of a rule, of a document, of what is kept elsewhere', () => {
  const withoutNames = (service: string, operationId: string): readonly string[] => {
    const { operations = [], bindings } = SERVICES.find((each) => each.service === service) ?? {};
    const operation = operations.find((each) => each.operationId === operationId);
    const file = bindings?.get(operationId);
    return operation === undefined || file === undefined ? [] : unnamedBy({ ...operation, problems: [] }, file);
  };
  expect(withoutNames('claim-adjudication', 'previewCorrection')).toContain('corrections_used_up');
  expect(withoutNames('payout', 'confirmPayoutProposal')).toEqual(
    expect.arrayContaining(['proposal_same_role', 'claw_back_exceeded', 'own_account_differs']),
  );
  expect(withoutNames('enrollment', 'adoptRosterUpload')).toContain('comparison_outdated');
});

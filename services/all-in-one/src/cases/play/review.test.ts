import { expect, test } from '@jest/globals';
import { type ClaimCommand, claimDecider } from '@huji/claim-adjudication/rules.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { readStory } from '../format/read-story.ts';
import { reportOf } from './play-claims.ts';
import { stageOf } from './play-story.ts';
import { compileReleasedBooks, readReleasedBooks } from './released-books.ts';
import { review } from './review.ts';
import { openCollection } from './world.ts';

const { words, repertoire } = compileReleasedBooks(readReleasedBooks());
const on = civilDate('2025-09-01');
const C1 = 'C1';
const STAY = {
  ...{ id: C1, who: 'Li', event: 'stay', segments: [['2025-08-01', '2025-08-06']], receipt: 'R-1' },
  hospital: { grade: 2, level: 'other' },
  settlement: { total: 30_000, poolPaid: 20_000, cashPaid: 10_000 },
};
const story = readStory(
  {
    ...{
      case: 'one claim',
      rulebook: 'changchun',
      people: { Li: { born: '1985-07-15', sex: 'female' } },
      employers: {},
    },
    steps: [{ on, claim: STAY }],
  },
  words,
);
const [action] = story.steps.map((step) => step.action);
if (action?.type !== 'claim') throw new Error('the story has one claim');

const submit: ClaimCommand = {
  ...{ type: 'submit', claimId: C1, number: C1, personId: 'Li', submittedBy: 'Li', submittedOn: on, event: 'stay' },
  facts: { claim: reportOf(action, on), receipt: 'R-1' },
};
const decided = (decisionNo: number): ClaimCommand => ({
  ...{ type: 'record-decision', decisionNo, digest: `decision ${String(decisionNo)}`, decidedOn: on, flags: [] },
  items: [{ item: 'HM', verdict: 'refer', code: 'RATE_MISSING', fen: ZERO_FEN }],
  reviewersNeeded: 2,
});
const line = { item: 'HM', verdict: 'pay', fen: fen(10_000), reason: 'as the case says', clause: '' } as const;

test('what a case settles stands after reviewers are overtaken: who begins anew changes the claim as it was changed before', () => {
  const claims = openCollection(claimDecider);
  claims.obey(C1, submit);
  claims.obey(C1, decided(1));
  const overtaken: unknown[] = [];
  const settle = () => {
    const claim = claims.read(C1);
    if (claim?.status !== 'confirming' || claim.decisionNo !== 1) return;
    overtaken.push(claim.reviews.map(({ changes }) => changes));
    claims.obey(C1, { type: 'record-overtaken', decisionNo: 1, on });
    claims.obey(C1, decided(2));
  };
  const stage = stageOf(story, repertoire, false);
  review({ ...stage, claims, announced: { ...stage.announced, settle } }, C1, [line], on);
  expect(overtaken).toEqual([[[line], []]]);
  const claim = claims.read(C1);
  expect(claim).toMatchObject({ status: 'confirming', decisionNo: 2, lines: [{ verdict: 'pay', fen: 10_000 }] });
  expect(claim?.reviews.map(({ changes }) => changes)).toEqual([[line], []]);
});

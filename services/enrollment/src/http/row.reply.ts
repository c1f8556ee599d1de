import { maskName } from '@huji/contracts/shared/mask-name.ts';
import type { ForeseenCover } from '@huji/contracts/claim-adjudication/cover-http.ts';
import type { RowReply } from '@huji/contracts/enrollment/roster-http.ts';
import { wordsOf } from '@huji/contracts/enrollment/reason-codes.ts';
import { fen, formatYuan } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type KeptRow, shownPersonId } from '../domain/roster/roster-row.ts';
import type { PersonCovers } from '../views/batch-cover.ts';
import type { VerdictPart } from '../views/batch-verdict.ts';
import type { ShownPerson } from './person.reply.ts';

export type RowVerdict = VerdictPart['rows'][number];
type Cover = PersonCovers['rows'][number];

/** Of the row alone: whether its plan comes about is said of the plan. */
const OK_WORDS = { zh: '计入', en: 'Counts' };

const verdictReply = ({ code, contributionFen }: RowVerdict): NonNullable<RowReply['verdict']> => ({
  code: code ?? 'ok',
  words: code === undefined ? OK_WORDS : wordsOf(code),
  contributionYuan: formatYuan(fen(contributionFen)),
});

const coverReply = ({ outcome, code, start, end, renewal, waived, lots }: Cover): NonNullable<RowReply['cover']> =>
  present({
    outcome,
    code,
    startOn: start,
    endOn: end,
    renewal,
    waived,
    waitingUntilOn: lots?.at(-1)?.waitingUntil,
  });

/** What is known of a row beside the row itself. */
interface RowFacts {
  readonly of: 'draft' | 'submission';
  readonly shown: ShownPerson;
  readonly verdict: RowVerdict | undefined;
  readonly cover: Cover | undefined;
  readonly foreseen: ForeseenCover | undefined;
  /** The caller acts for the employer, whose own people they are. */
  readonly isOwn: boolean;
}

export const rowReply = (row: KeptRow, { of, shown, verdict, cover, foreseen, isOwn }: RowFacts): RowReply =>
  present({
    rowNo: row.rowNo,
    line: row.line,
    personId: shownPersonId(row, of),
    name: isOwn ? shown.name : maskName(shown.name),
    idNumber: shown.idNumber,
    erased: shown.erased,
    plan: row.plan,
    units: row.units,
    verdict: verdict && verdictReply(verdict),
    cover: cover && coverReply(cover),
    foreseen,
  });

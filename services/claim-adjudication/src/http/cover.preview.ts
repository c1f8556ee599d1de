import { handle } from '@huji/chassis/http/operation-router.ts';
import { type ForeseenCover, previewCovers as contract } from '@huji/contracts/claim-adjudication/cover-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Parts } from '../use-cases/parts.ts';
import { previewCovers, type PreviewedCover } from '../use-cases/preview-covers.ts';
import { foreseenSentence } from './cover-foreseen.reply.ts';

const datesOf = ({ foreseen }: PreviewedCover): Partial<ForeseenCover> => {
  if (foreseen.type === 'refused') return { code: foreseen.code };
  const { startOn, endOn } = foreseen;
  if (foreseen.type === 'renewed') return present({ startOn, endOn, waitingUntilOn: foreseen.added?.waitingUntilOn });
  if (foreseen.type !== 'waits') return { startOn, endOn };
  return { startOn, endOn, waitingUntilOn: foreseen.waitingUntilOn, code: foreseen.notWaived };
};

const coverReply = (row: PreviewedCover): ForeseenCover & { readonly rowNo: number } => {
  const { rowNo, foreseen, compiled } = row;
  const clause = 'clause' in foreseen ? compiled?.book.clauses[foreseen.clause] : undefined;
  return {
    rowNo,
    outcome: foreseen.type,
    ...datesOf(row),
    sentence: foreseenSentence(row),
    ...present({ clause: clause && { zh: clause.zh, en: clause.en } }),
  };
};

/** Asked by enrollment with the clerk's own token, for the rows of a page. */
export const bindPreviewCovers = (parts: Parts) =>
  handle(contract, async ({ body, principal, envelope }) => ({
    body: { on: envelope.on, rows: (await previewCovers(parts, body, envelope, principal)).map(coverReply) },
  }));

import { PAPERS_MAX } from '@huji/contracts/claim-adjudication/paper-types.ts';
import { addDays } from '@huji/contracts/shared/civil-date.ts';
import { type Decider, ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import {
  ARRIVING_DAYS_MAX,
  isLive,
  type Paper,
  type PaperCommand,
  type PaperEvent,
  paperOf,
  type PaperRefusal,
  type Papers,
} from './paper.ts';

/** Withdrawn and lapsed ones are remembered too, and nobody goes on for ever. */
const PAPERS_EVER_MAX = 5 * PAPERS_MAX;

type Given<Type extends PaperCommand['type']> = Extract<PaperCommand, { type: Type }>;
type Decided = Result<readonly PaperEvent[], PaperRefusal>;

const UNKNOWN = refuse('paper_unknown', 'the claim has no such paper');

const begin = (papers: Papers | null, { claimId, personId, paper, on }: Given<'begin'>): Decided => {
  const known = papers?.papers ?? [];
  const live = known.filter(isLive).length;
  if (live >= PAPERS_MAX || known.length >= PAPERS_EVER_MAX)
    return refuse('paper_too_many', `a claim has at most ${String(PAPERS_MAX)} papers`);
  return ok([{ type: 'paper-begun', claimId, personId, paper: { ...paper, state: 'arriving', begunOn: on } }]);
};

const keep = (papers: Papers | null, { paperId, kept }: Given<'keep'>): Decided => {
  const paper = paperOf(papers, paperId);
  if (paper === undefined) return UNKNOWN;
  // Somebody finished it at the same moment: what stands counts.
  if (paper.state === 'kept') return ok([]);
  if (paper.state !== 'arriving') return refuse('paper_not_arriving', `the paper is ${paper.state}`);
  return ok([{ type: 'paper-kept', paperId, kept }]);
};

const withdraw = (papers: Papers | null, { paperId }: Given<'withdraw'>): Decided => {
  const paper = paperOf(papers, paperId);
  if (paper === undefined) return UNKNOWN;
  return ok(isLive(paper) ? [{ type: 'paper-withdrawn', paperId }] : []);
};

const lapse = (papers: Papers | null, { on }: Given<'lapse'>): Decided => {
  const late = (papers?.papers ?? []).filter(
    ({ state, begunOn }) => state === 'arriving' && addDays(begunOn, ARRIVING_DAYS_MAX) <= on,
  );
  return ok(late.length === 0 ? [] : [{ type: 'papers-lapsed', paperIds: late.map(({ paperId }) => paperId) }]);
};

const changed = (papers: Papers, paperIds: readonly string[], change: (paper: Paper) => Paper): Papers => ({
  ...papers,
  papers: papers.papers.map((paper) => (paperIds.includes(paper.paperId) ? change(paper) : paper)),
});

const evolveExisting = (papers: Papers, event: PaperEvent): Papers => {
  switch (event.type) {
    case 'paper-begun':
      return { ...papers, papers: [...papers.papers, event.paper] };
    case 'paper-kept':
      return changed(papers, [event.paperId], (paper) => ({ ...paper, state: 'kept', kept: event.kept }));
    case 'paper-withdrawn':
      return changed(papers, [event.paperId], ({ kept: _, ...paper }) => ({ ...paper, state: 'withdrawn' }));
    case 'papers-lapsed':
      return changed(papers, event.paperIds, (paper) => ({ ...paper, state: 'lapsed' }));
  }
};

/** The papers of one claim: how many there are, and what became of each. */
export const paperDecider: Decider<Papers | null, PaperCommand, PaperEvent, PaperRefusal> = {
  initial: null,
  decide: (command, papers) => {
    switch (command.type) {
      case 'begin':
        return begin(papers, command);
      case 'keep':
        return keep(papers, command);
      case 'withdraw':
        return withdraw(papers, command);
      case 'lapse':
        return lapse(papers, command);
    }
  },
  evolve: (papers, event) => {
    if (papers !== null) return evolveExisting(papers, event);
    if (event.type !== 'paper-begun') return null;
    return evolveExisting({ claimId: event.claimId, personId: event.personId, papers: [] }, event);
  },
};

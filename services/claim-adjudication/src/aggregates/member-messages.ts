import type { MessageContext } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { OutgoingEvent } from '@huji/chassis/events/cloud-event-binding.ts';
import {
  claimApproved,
  claimOvertaken,
  claimProposed,
  claimRefused,
  coverChanged,
} from '@huji/contracts/claim-adjudication/events.ts';
import { ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { planOn, type Rules } from '../domain/compiled-rules.ts';
import type { Cover, Lot } from '../domain/cover.ts';
import { waitingUntil } from '../domain/coverage-view.ts';
import type { CoverChange, DecisionProposed, Member, MemberEvent } from '../domain/member.ts';

const lotRow = (cover: Cover, lot: Lot, rules: Rules) => {
  const compiled = planOn(rules, cover.plan, cover.start);
  const until = compiled === undefined ? undefined : waitingUntil(compiled, cover, lot);
  return { units: lot.units, ...(until === undefined ? {} : { waitingUntil: until }) };
};

const coverRow = ({ rowNo, plan, outcome, code, cover, deltaFen }: CoverChange, rules: Rules) => ({
  rowNo,
  plan,
  outcome,
  ...(code === undefined ? {} : { code }),
  ...(cover === undefined
    ? {}
    : {
        coverId: cover.coverId,
        start: cover.start,
        end: cover.end,
        renewal: cover.renewal,
        waived: cover.waived,
        fund: cover.fund,
        lots: cover.lots.map((lot) => lotRow(cover, lot, rules)),
      }),
  deltaFen,
});

const decidedItems = ({ items }: DecisionProposed) =>
  items.map(({ item, verdict, code, fen, use }) => ({
    item,
    verdict,
    ...(code === undefined ? {} : { code }),
    fen,
    ...(verdict === 'refuse' && use !== null ? { open: true } : {}),
  }));

/** What the member tells the others: codes, sums and digests, nothing that names a person or an illness. */
export const memberMessages =
  (rules: () => Rules) =>
  (event: MemberEvent, { id: personId }: MessageContext<Member>): readonly OutgoingEvent[] => {
    const say = (contract: OutgoingEvent['contract'], data: object): OutgoingEvent[] => [
      { contract, key: personId, data: { personId, ...data } },
    ];
    switch (event.kind) {
      case 'covers-changed': {
        const { kind: _, rows, ...rest } = event;
        return say(coverChanged, { ...rest, rows: rows.map((row) => coverRow(row, rules())) });
      }
      case 'decision-proposed': {
        const { claimId, decisionNo, digest, decidedOn, totalFen, reviewersNeeded, reviewLevels, flags } = event;
        const decision = {
          claimId,
          decisionNo,
          digest,
          decidedOn,
          flags,
          items: decidedItems(event),
          ...(reviewLevels === undefined ? {} : { reviewLevels }),
        };
        return event.items.some(({ verdict }) => verdict !== 'refuse')
          ? say(claimProposed, { ...decision, proposedFen: totalFen, reviewersNeeded })
          : say(claimRefused, decision);
      }
      case 'decision-approved': {
        const { claimId, decisionNo, digest, approvedOn, lines } = event;
        return say(claimApproved, {
          claimId,
          decisionNo,
          digest,
          payeeId: personId,
          approvedOn,
          lines: lines.map(({ fund, item, deltaFen }) => ({ fund, item, fen: deltaFen })),
        });
      }
      case 'decision-refused': {
        const { claimId, decisionNo, digest, on, items } = event;
        const refusedItems = items.map(({ item }) => ({ item, verdict: 'refuse', fen: ZERO_FEN }));
        return say(claimRefused, { claimId, decisionNo, digest, decidedOn: on, flags: [], items: refusedItems });
      }
      case 'decision-overtaken': {
        const { claimId, decisionNo, digest, on } = event;
        return say(claimOvertaken, { claimId, decisionNo, digest, on });
      }
      case 'decision-released':
        return [];
    }
  };

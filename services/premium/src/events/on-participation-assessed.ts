import { participationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { reactToParticipationAssessed } from '../domain/bill-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';
import { tellBill } from '../use-cases/tell-bill.ts';

export const onParticipationAssessed = (parts: Parts): Reaction =>
  reaction(participationAssessed, ({ data }, { envelope }) =>
    tellBill(parts, reactToParticipationAssessed(data), envelope),
  );

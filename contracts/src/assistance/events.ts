import { z } from 'zod';
import { AssistanceItemSchema, ChannelSchema } from '../rulebooks/assistance-rulebook.ts';
import { defineEvent } from '../shared/event-contract.ts';
import { CivilDateSchema, NonNegativeFenSchema, UuidSchema } from '../shared/schemas.ts';

/** Which child is meant stays with the household: the number of the child there, no name. */
export const assistanceGranted = defineEvent({
  type: 'mutualaid.assistance.assistance-granted.v1',
  topic: 'assistance.household',
  key: 'householdId',
  summary: 'An item of the hardship schedule is owed to a household, once',
  heardBy: ['payout'],
  data: z.object({
    householdId: UuidSchema,
    grantId: z.string().meta({ description: 'item:period[:child number]', examples: ['living:2020-Q1'] }),
    item: z.union([AssistanceItemSchema, z.literal('new-student-ticket')]),
    period: z.string(),
    fen: NonNegativeFenSchema,
    dueOn: CivilDateSchema,
    grantedOn: CivilDateSchema,
    channel: ChannelSchema,
    clause: z.string(),
    payeeId: UuidSchema.optional(),
  }),
});
export const ASSISTANCE_EVENTS = [assistanceGranted] as const;

import { submissionTaken } from '@huji/contracts/enrollment/events.ts';
import { type Reaction, reaction } from '@huji/chassis/events/consumer.ts';
import type { Parts } from '../use-cases/parts.ts';
import { publishRosterPart } from '../use-cases/publish-roster-part.ts';

export const onSubmissionTaken = (parts: Parts): Reaction =>
  reaction(submissionTaken, ({ data }, { envelope }) => publishRosterPart(parts, data, envelope));

import { rosterPartTaken, submissionTaken } from '@huji/contracts/enrollment/events.ts';
import { type ConsumerDefinition, reaction } from '@huji/chassis/events/consumer.ts';
import { publishPart } from '../publish-part.ts';
import { registerPart, type RegisterDependencies } from '../register-persons.ts';

/** Work on a roster, part by part: persons into the register, rows to adjudication. */
export const rosterConsumer = (dependencies: RegisterDependencies): ConsumerDefinition => ({
  name: 'roster',
  reactions: [
    reaction(rosterPartTaken, ({ data }, { envelope }) => registerPart(dependencies, data, envelope)),
    reaction(submissionTaken, ({ data }, { envelope }) => publishPart(dependencies.documents, data, envelope)),
  ],
});

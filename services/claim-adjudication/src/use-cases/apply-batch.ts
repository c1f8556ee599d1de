import type { ReactionContext } from '@huji/chassis/events/consumer.ts';
import type { CommandTo } from '../domain/addressed-command.ts';
import { partIds } from '../domain/assessment/assessment-record.ts';
import { type BilledBatchFacts, personsOf, versionIds } from '../domain/member/member-reactions.ts';
import { obeyCommand } from './obey-command.ts';
import type { Parts } from './parts.ts';

interface Billed {
  readonly batchId: string;
  readonly version: number;
}

const gatherFacts = async ({ documents, released }: Parts, { batchId, version }: Billed): Promise<BilledBatchFacts> => {
  const versions = await documents.assessments.readMany(versionIds(batchId, version));
  const submissionParts = versions.at(-1)?.submissionParts ?? 0;
  const submitted = await documents.submissions.readMany(partIds(batchId, version, submissionParts));
  const rows = submitted.flatMap((part) => part?.rows ?? []);
  return {
    versions,
    persons: personsOf(rows),
    rules: released.rules,
  };
};

/** One command per person: the person's rows of this batch are now exactly these. Who fails is parked alone, and answered. */
export const applyBatch = async <Data extends Billed>(
  parts: Parts,
  data: Data,
  react: (data: Data, facts: BilledBatchFacts) => readonly CommandTo<'member'>[],
  { eachStream }: ReactionContext,
  applied: (personId: string) => void = () => undefined,
): Promise<readonly string[]> => {
  const commands = new Map(
    react(data, await gatherFacts(parts, data)).map((command) => [command.id, command] as const),
  );
  return eachStream([...commands.keys()], async (personId, envelope) => {
    const command = commands.get(personId);
    if (command !== undefined) await obeyCommand(parts, command, envelope);
    applied(personId);
  });
};

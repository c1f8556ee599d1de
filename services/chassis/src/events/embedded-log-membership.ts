import type { LogStorage } from './embedded-log-storage.ts';

/**
 * Who reads which partition. Each member takes its fair share: it gives back what it has too much once it has finished it,
 * and takes what nobody holds. A member that shows no sign of life for `leaseMs` loses its partitions; what it commits
 * afterwards is refused.
 */
export interface Membership {
  /**
   * Shows a sign of life and settles the shares. Answers the partitions held now; `idle` are those of them that may be
   * given back.
   */
  readonly share: (
    group: string,
    member: string,
    partitions: readonly number[],
    isIdle: (partition: number) => boolean,
  ) => readonly number[];
  readonly leave: (group: string, member: string) => void;
}

export const createMembership = ({ database, nowMs }: LogStorage, leaseMs: number): Membership => {
  const untilOf = database.prepare(`SELECT until_ms - ${nowMs} FROM member WHERE "group" = ? AND name = ?`).pluck();
  const signOfLife = database.prepare(
    `INSERT INTO member VALUES(?, ?, ${nowMs} + ?) ON CONFLICT DO UPDATE SET until_ms = excluded.until_ms`,
  );
  const dropDead = database.prepare(`DELETE FROM member WHERE "group" = ? AND until_ms <= ${nowMs}`);
  const dropMember = database.prepare('DELETE FROM member WHERE "group" = ? AND name = ?');
  const dropOrphans = database.prepare(
    `DELETE FROM ownership WHERE "group" = ? AND NOT EXISTS (
       SELECT 1 FROM member WHERE member."group" = ownership."group" AND member.name = ownership.member)`,
  );
  const membersOf = database.prepare('SELECT name FROM member WHERE "group" = ? ORDER BY name').pluck();
  const owned = database.prepare('SELECT partition, member FROM ownership WHERE "group" = ?');
  const own = database.prepare('INSERT INTO ownership VALUES(?, ?, ?)');
  const disown = database.prepare('DELETE FROM ownership WHERE "group" = ? AND partition = ? AND member = ?');

  const share = database.transaction(
    (
      group: string,
      member: string,
      partitions: readonly number[],
      isIdle: (partition: number) => boolean,
    ): number[] => {
      const leftMs = (untilOf.get(group, member) as number | undefined) ?? 0;
      if (leftMs < leaseMs / 2) signOfLife.run(group, member, leaseMs);
      dropDead.run(group);
      dropOrphans.run(group);
      const members = membersOf.all(group) as string[];
      const owners = new Map(
        (owned.all(group) as { partition: number; member: string }[]).map((row) => [row.partition, row.member]),
      );
      const rest = members.indexOf(member) < partitions.length % members.length ? 1 : 0;
      const fair = Math.floor(partitions.length / members.length) + rest;
      const mine = partitions.filter((partition) => owners.get(partition) === member);
      for (const partition of mine.filter(isIdle).slice(0, Math.max(0, mine.length - fair))) {
        disown.run(group, partition, member);
        mine.splice(mine.indexOf(partition), 1);
      }
      for (const partition of partitions) {
        if (mine.length >= fair) break;
        if (owners.has(partition)) continue;
        own.run(group, partition, member);
        mine.push(partition);
      }
      return mine;
    },
  );
  const leave = database.transaction((group: string, member: string): void => {
    dropMember.run(group, member);
    dropOrphans.run(group);
  });

  return {
    share: (group, member, partitions, isIdle) => share.immediate(group, member, partitions, isIdle),
    leave: (group, member) => {
      leave.immediate(group, member);
    },
  };
};

/**
 * Who acts: the account of the token, and the person behind it. A person may have several accounts; whoever has to be
 * somebody else is compared by person. Records of before tokens named persons hold the account alone.
 */
export interface Actor {
  readonly subject: string;
  readonly personId?: string;
  /** The account of whoever is away and is stood in for; absent: they act for themselves. */
  readonly for?: string;
}

const postsOf = ({ subject, for: absent }: Actor): readonly string[] =>
  absent === undefined ? [subject] : [subject, absent];

/**
 * One account is one person; two accounts of one `personId` are one person too; and nobody is somebody else towards whom they
 * stand in for.
 */
export const samePerson = (a: Actor, b: Actor): boolean =>
  postsOf(a).some((post) => postsOf(b).includes(post)) || (a.personId !== undefined && a.personId === b.personId);

/** A sample person, by subject; a member also by the person of the register they are. */
export interface Who {
  readonly subject: string;
  readonly personId?: string;
}
/** An access token for a sample person; asked for once and kept until shortly before it expires. */
export type SignIn = (who: Who) => Promise<string>;

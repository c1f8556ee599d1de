/** More than there are: three of a batch, whom it is owed and whose money it is, of an employer the 20 known at most to act for it. */
export const HANDLERS_MAX = 50;

/** An order keeps the last of its redirections; the audit log knows the earlier ones for ever. */
export const REDIRECTIONS_KEPT_MAX = 100;

import type { ClaimCommand } from './claim/claim.ts';
import type { MemberCommand } from './member/member.ts';
import type { ReceiptCommand } from './receipt/receipt.ts';

/** A command and the document it is for: what a reaction answers with. Consumers execute it, the case runner folds it. */
export type AddressedCommand =
  | { readonly to: 'claim'; readonly id: string; readonly command: ClaimCommand }
  | { readonly to: 'member'; readonly id: string; readonly command: MemberCommand }
  | { readonly to: 'receipt'; readonly id: string; readonly command: ReceiptCommand };

export type CommandTo<To extends AddressedCommand['to']> = Extract<AddressedCommand, { to: To }>;

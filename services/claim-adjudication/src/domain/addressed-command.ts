import type { ClaimCommand } from './claim/claim.ts';
import type { MemberCommand } from './member/member.ts';
import type { ReceiptCommand } from './receipt/receipt.ts';

/** A command and the document it is for: what a reaction answers with. Consumers execute it, the case runner folds it. */
export type AddressedCommand =
  | { readonly type: 'claim'; readonly id: string; readonly command: ClaimCommand }
  | { readonly type: 'member'; readonly id: string; readonly command: MemberCommand }
  | { readonly type: 'receipt'; readonly id: string; readonly command: ReceiptCommand };

export type CommandTo<To extends AddressedCommand['type']> = Extract<AddressedCommand, { type: To }>;

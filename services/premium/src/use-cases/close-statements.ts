import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Parts } from './parts.ts';
import { requireOwnAccount } from './require-own-account.ts';

/** Every line up to `through` is loaded; answers up to which day they are. @throws Refused */
export const closeStatements = async (
  parts: Parts,
  { account, through }: { readonly account: string; readonly through: CivilDate },
  envelope: Envelope,
): Promise<CivilDate> => {
  const { documents } = parts;
  await requireOwnAccount(parts, account);
  const { state } = accepted(
    await documents.statements.execute(
      account,
      { type: 'close', through, on: envelope.on },
      withAudit(envelope, { stream: `statements/${account}`, action: 'statements-closed', data: { through } }),
    ),
  );
  return state.through;
};

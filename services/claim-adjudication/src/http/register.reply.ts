import { REGISTER_CELL_FAULTS, type RegisterName } from '@huji/contracts/claim-adjudication/registers.ts';
import type { RegisterImportReply, RegisterReply } from '@huji/contracts/claim-adjudication/register-schemas.ts';
import { columnLetters } from '@huji/contracts/shared/sheet-record.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { z } from 'zod';
import { emptyRegister, type Register } from '../domain/register/register-decider.ts';
import type { RegisterMatch } from '../domain/register/register-index.ts';
import type { CellRefusal } from '../domain/register/register-sheet.ts';
import type { Entry } from '../domain/register/register.ts';

/** A copy that may be changed: replies are plain data. */
export const entryReply = (entry: Entry) => ({ ...entry, aliases: [...entry.aliases] });

export const matchReply = ({ row: { code }, entry }: RegisterMatch) => ({ code, ...entryReply(entry) });

export const registerReply = (
  register: RegisterName,
  { rows, version, holdsFrom, changedFrom }: Register = emptyRegister,
): z.output<typeof RegisterReply> => ({
  register,
  rows,
  version,
  ...present({ beginsOn: holdsFrom, changedOn: changedFrom }),
});

export const refusalReply = ({
  line,
  column,
  fault,
  text,
}: CellRefusal): z.output<typeof RegisterImportReply>['refusals'][number] => ({
  line,
  column: columnLetters(column),
  code: fault,
  text,
  detail: REGISTER_CELL_FAULTS[fault].en,
  detailZh: REGISTER_CELL_FAULTS[fault].zh,
});

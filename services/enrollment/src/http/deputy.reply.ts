import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { DeputyReply } from '@huji/contracts/enrollment/deputy-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { shownHand } from '@huji/chassis/proposals/proposal-reply.ts';
import { lastDayOf } from '../domain/deputy-days.ts';
import type { DeputyGrant, GrantedDeputy } from '../domain/deputy.ts';

export const grantReply = ({ deputy, absent, role, societies, firstOn, lastOn, reason }: DeputyGrant) => ({
  deputy: { ...deputy, roles: [...deputy.roles] },
  absent: { ...absent },
  role,
  societies: [...societies],
  firstOn,
  lastOn,
  reason,
});

export const deputyReply = (deputyId: string, deputy: GrantedDeputy, today: CivilDate): DeputyReply => ({
  deputyId,
  ...grantReply(deputy),
  grantedBy: deputy.grantedBy.map(shownHand),
  inForce: deputy.firstOn <= today && today <= lastDayOf(deputy),
  ...present({ endedOn: deputy.endedOn }),
});

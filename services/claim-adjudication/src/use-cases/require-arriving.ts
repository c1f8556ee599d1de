import { refused } from '@huji/chassis/http/refused.ts';
import type { Paper } from '../domain/paper/paper.ts';

/** @throws Refused `paper_not_arriving` */
export const requireArriving = (paper: Paper): void => {
  if (paper.state !== 'arriving')
    throw refused({ code: 'paper_not_arriving', detail: `the paper is ${paper.state}`, data: { state: paper.state } });
};

import { describe } from '@jest/globals';
import { auditLogTampered } from './tamperings/audit-log.ts';
import { batchesTampered } from './tamperings/batches.ts';
import { booksTampered } from './tamperings/books.ts';
import { contributionsTampered } from './tamperings/contributions.ts';
import { decisionsTampered } from './tamperings/decisions.ts';
import { clawBacksTampered } from './tamperings/claw-backs.ts';
import { keptTampered } from './tamperings/kept.ts';
import { paymentsTampered } from './tamperings/payments.ts';
import { proofAlone } from './tamperings/proof.ts';
import { tamperedOffice } from './tamperings/tampered-office.ts';

/** The office is played once for all stories: it takes minutes. */
describe('huji verify finds what was changed behind the system, on a copy of the sample office', () => {
  const office = tamperedOffice();
  describe('and nothing else', () => proofAlone(office));
  describe('in payments', () => paymentsTampered(office));
  describe('in decisions', () => decisionsTampered(office));
  describe('in the books', () => booksTampered(office));
  describe('in contributions', () => contributionsTampered(office));
  describe('in batches', () => batchesTampered(office));
  describe('in claw-backs and in what two people agreed to', () => clawBacksTampered(office));
  describe('in how it is kept', () => keptTampered(office));
  describe('in the audit log', () => auditLogTampered(office));
});

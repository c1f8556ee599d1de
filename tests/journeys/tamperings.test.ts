import { describe } from '@jest/globals';
import { auditLogTampered } from './tamperings/audit-log.ts';
import { booksTampered } from './tamperings/books.ts';
import { decisionsTampered } from './tamperings/decisions.ts';
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
  describe('in the audit log', () => auditLogTampered(office));
});

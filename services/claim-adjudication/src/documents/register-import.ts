import { ShortLived } from '@huji/chassis/aggregate/short-lived.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { RegisterImport, RegisterImportPage } from '../domain/register/register-import.ts';

export const partPageId = (importId: string, part: string): string => `${importId}:part:${part}`;
export const differencePageId = (importId: string, page: number): string => `${importId}:difference:${String(page)}`;

export const outcomePageId = (importId: string): string => `${importId}:outcome`;

export const openRegisterImports = (store: DocumentStore) =>
  new ShortLived<RegisterImport>(store, { collection: 'register-import' });
export const openRegisterImportPages = (store: DocumentStore) =>
  new ShortLived<RegisterImportPage>(store, { collection: 'register-import-page' });

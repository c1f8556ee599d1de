import type { CollectionDeclaration } from '../persistence/document-driver.ts';

/** What stores in one collection, or in several. */
type Opened =
  | { readonly declaration: () => CollectionDeclaration }
  | { readonly declarations: () => readonly CollectionDeclaration[] };

/** What a service keeps, of everything it opened: its documents, its views. */
export const declarationsOf = (
  ...opened: readonly Readonly<Record<string, Opened>>[]
): readonly CollectionDeclaration[] =>
  opened
    .flatMap((each) => Object.values(each))
    .flatMap((each) => ('declarations' in each ? each.declarations() : [each.declaration()]));

/** `person-key/<hash of the ID number>`: whoever writes it first names the person. One person per ID number. */
export type PersonKey = { readonly personId: string } | null;
export type PersonKeyCommand = { readonly type: 'claim'; readonly personId: string };
export type PersonKeyEvent = { readonly type: 'claimed'; readonly personId: string };

/** What is used of the package, which ships no types. */
declare module 'heic-decode' {
  interface Decoded {
    readonly width: number;
    readonly height: number;
    readonly data: Uint8ClampedArray;
  }
  interface Decodable {
    readonly width: number;
    readonly height: number;
    readonly decode: () => Promise<Decoded>;
  }
  interface Decode {
    readonly all: (input: {
      readonly buffer: Uint8Array;
    }) => Promise<readonly Decodable[] & { readonly dispose: () => void }>;
  }
  const decode: Decode;
  export = decode;
}

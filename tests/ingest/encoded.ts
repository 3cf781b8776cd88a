/** A text in an encoding of one byte a character, which Node reads but does not write. */
export function encoded(text: string, encoding: "windows-1251" | "ibm866"): Buffer {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Buffer.of(byte)), byte]));
  return Buffer.from([...text].map((letter) => bytes.get(letter) ?? missing(letter, encoding)));
}

function missing(letter: string, encoding: string): never {
  throw new Error(`${encoding} has no ${letter}`);
}

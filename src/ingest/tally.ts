import { createHash } from "node:crypto";
import { Transform, type TransformCallback } from "node:stream";
import { crc32 } from "node:zlib";

const LINE_BREAK = 0x0a;

/** A step of a pipeline that lets everything through and counts it: bytes, lines and checksums. */
export class Tally extends Transform {
  bytes = 0;
  lines = 0;
  crc32 = 0;
  private readonly hash = createHash("sha256");

  /** @param most The most bytes that may pass; the pipeline fails on more, with `tooMuch`. */
  constructor(
    private readonly most: number,
    private readonly tooMuch: string,
  ) {
    super();
  }

  /** The checksum of all that passed. */
  sha256(): string {
    return this.hash.digest("hex");
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length;
    if (this.bytes > this.most) {
      done(new Error(this.tooMuch));
      return;
    }
    this.hash.update(chunk);
    this.crc32 = crc32(chunk, this.crc32);
    for (let at = chunk.indexOf(LINE_BREAK); at >= 0; at = chunk.indexOf(LINE_BREAK, at + 1)) this.lines += 1;
    done(null, chunk);
  }
}

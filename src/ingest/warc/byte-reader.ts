const nothing = Buffer.alloc(0);

/** Reads a stream of bytes piece by piece and knows where it is. One reader at a time; never holds more than was asked for and one chunk. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #buffered: Buffer = nothing;
  #offset: number;

  /** `offset`: what the first byte of `chunks` is counted as. */
  constructor(chunks: AsyncIterable<Uint8Array>, offset = 0) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#offset = offset;
  }

  /** Offset of the next byte. */
  get offset(): number {
    return this.#offset;
  }

  /** The next bytes without taking them: `count` of them, or all that are left. */
  async peek(count: number): Promise<Buffer> {
    if (this.#buffered.length < count) {
      const parts = [this.#buffered];
      let length = this.#buffered.length;
      while (length < count) {
        const next = await this.#chunks.next();
        if (next.done === true) break;
        parts.push(asBuffer(next.value));
        length += next.value.length;
      }
      this.#buffered = parts.length === 1 ? this.#buffered : Buffer.concat(parts);
    }
    return this.#buffered.subarray(0, count);
  }

  /** The next `count` bytes, or all that are left. */
  async take(count: number): Promise<Buffer> {
    const bytes = await this.peek(count);
    this.#advance(bytes.length);
    return bytes;
  }

  /** Some bytes, as many as are at hand, `most` at most; null at the end. */
  async chunk(most = Infinity): Promise<Buffer | null> {
    while (this.#buffered.length === 0) {
      const next = await this.#chunks.next();
      if (next.done === true) return null;
      this.#buffered = asBuffer(next.value);
    }
    const bytes = this.#buffered.subarray(0, most);
    this.#advance(bytes.length);
    return bytes;
  }

  /** Passes over `count` bytes; gives back how many there were. */
  async skip(count: number): Promise<number> {
    let left = count;
    while (left > 0) {
      const bytes = await this.chunk(left);
      if (bytes === null) break;
      left -= bytes.length;
    }
    return count - left;
  }

  /** Puts back bytes that were taken last. */
  unread(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#buffered = this.#buffered.length === 0 ? bytes : Buffer.concat([bytes, this.#buffered]);
    this.#offset -= bytes.length;
  }

  /** Lets go of what stands behind the stream. */
  async close(): Promise<void> {
    this.#buffered = nothing;
    await this.#chunks.return?.();
  }

  #advance(count: number): void {
    this.#buffered = this.#buffered.subarray(count);
    this.#offset += count;
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

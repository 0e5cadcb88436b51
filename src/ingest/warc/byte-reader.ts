const firstCapacity = 128 * 1024;

/**
 * Reads a stream of bytes piece by piece and knows where it is. Bytes that `peek` and `chunk` give are a view that
 * holds until the next call of any method: nothing is allocated for each piece, which garbage collection would be
 * late to free.
 */
export class ByteReader {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #buffer = Buffer.alloc(0);
  #start = 0;
  #end = 0;
  #offset: number;
  /** Why no more pieces come. Held back until what came before is used up. */
  #failure: unknown;
  #hasFailed = false;

  /** `offset`: what the first byte of `pieces` is counted as. A piece is not used any more once the next is asked for. */
  constructor(pieces: AsyncIterable<Uint8Array>, offset = 0) {
    this.#pieces = pieces[Symbol.asyncIterator]();
    this.#offset = offset;
  }

  /** Offset of the next byte. */
  get offset(): number {
    return this.#offset;
  }

  /**
   * A view of the next bytes without taking them: `count` of them, or all that are left. Where the pieces break off
   * with an error, all before it; the error itself comes when there are none.
   */
  async peek(count: number): Promise<Buffer> {
    while (this.#end - this.#start < count && !this.#hasFailed) {
      try {
        const next = await this.#pieces.next();
        if (next.done === true) break;
        this.#append(next.value);
      } catch (error) {
        this.#hasFailed = true;
        this.#failure = error;
      }
    }
    if (this.#hasFailed && this.#start === this.#end) throw this.#failure;
    return this.#buffer.subarray(this.#start, Math.min(this.#start + count, this.#end));
  }

  /** The next `count` bytes, or all that are left, as a copy. @throws the error with which the pieces break off before them */
  async take(count: number): Promise<Buffer> {
    const bytes = Buffer.from(await this.peek(count));
    if (bytes.length < count && this.#hasFailed) throw this.#failure;
    this.#advance(bytes.length);
    return bytes;
  }

  /** A view of some bytes, which are taken: as many as are at hand, `most` at most; null at the end. */
  async chunk(most = Infinity): Promise<Buffer | null> {
    if (this.#start === this.#end && (await this.peek(1)).length === 0) return null;
    const bytes = this.#buffer.subarray(this.#start, Math.min(this.#start + most, this.#end));
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

  /** Puts back the last `count` bytes of the chunk that was taken last. */
  unread(count: number): void {
    this.#advance(-count);
  }

  /** Lets go of what stands behind the stream. */
  async close(): Promise<void> {
    this.#start = this.#end;
    await this.#pieces.return?.();
  }

  #advance(count: number): void {
    this.#start += count;
    this.#offset += count;
  }

  #append(piece: Uint8Array): void {
    const length = this.#end - this.#start;
    const needed = length + piece.length;
    if (this.#end + piece.length > this.#buffer.length) {
      const isFit = needed <= this.#buffer.length && this.#buffer.length <= 4 * Math.max(needed, firstCapacity);
      const target = isFit ? this.#buffer : Buffer.allocUnsafeSlow(Math.max(2 * needed, firstCapacity));
      this.#buffer.copy(target, 0, this.#start, this.#end);
      this.#buffer = target;
      this.#start = 0;
      this.#end = length;
    }
    this.#buffer.set(piece, this.#end);
    this.#end = needed + this.#start;
  }
}

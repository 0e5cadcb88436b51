/**
 * Lets a command finish its work when nobody reads what it prints any more, as in `variorum import … | head -1`: what is
 * printed then is lost, what is written to the archive is not. Every other fault of the stream stays one.
 */
export function surviveClosedPipe(...streams: readonly NodeJS.WriteStream[]): void {
  for (const stream of streams) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

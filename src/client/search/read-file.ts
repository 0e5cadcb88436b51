const fetched = new Map<string, Promise<void>>();

/** Reads a file as JSON. Throws with its address when it is not there. */
export async function readJson(url: string, signal?: AbortSignal): Promise<unknown> {
  return (await answerOf(url, signal)).json();
}

/**
 * Makes sure that a file of the index is there, and leaves it with the browser for Pagefind, which would search on without a
 * part that failed to load. Throws when it is not there.
 */
export async function requireFile(url: string, signal?: AbortSignal): Promise<void> {
  const known = fetched.get(url) ?? readWhole(url, signal);
  fetched.set(url, known);
  try {
    await known;
  } catch (error) {
    fetched.delete(url);
    throw error;
  }
}

async function readWhole(url: string, signal?: AbortSignal): Promise<void> {
  await (await answerOf(url, signal)).arrayBuffer();
}

async function answerOf(url: string, signal: AbortSignal | undefined): Promise<Response> {
  // Credentials are not for others.
  const response = await fetch(url, { credentials: 'same-origin', ...(signal && { signal }) });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

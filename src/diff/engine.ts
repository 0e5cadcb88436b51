/** Name and revision of the engine; part of every diff and of every cache key. Raised when the same input gives other bytes. */
export const diffEngine = 'variorum-diff/8';

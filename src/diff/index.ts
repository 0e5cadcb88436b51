/** The diff engine, for programs: imported by Node as it stands. */
export { compareRevisions } from './compare.ts';
export { diffWords } from './diff-words.ts';

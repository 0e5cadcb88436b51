/** The diff engine, for programs: imported by Node as it stands. */
export { compareRevisions } from './compare.ts';
export { alignSentences, type AlignedSentences } from './align-sentences.ts';
export { diffWords, type DiffWordsOptions } from './diff-words.ts';
export { splitSentences } from './split-sentences.ts';

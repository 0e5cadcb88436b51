/** `node bench/diff/time-hard-input.ts <input> <engine>`: one hard input, once, in a cold process; prints milliseconds. */
import { alignSentences, compareRevisions, diffWords, splitSentences } from '../../src/diff/index.ts';
import type { Degradation } from '../../src/model/diff.ts';
import { hardInputs } from './data/hard-inputs.ts';
import { madeRevision } from './data/made-revision.ts';
import { peerWordDiffs } from './peers/word-diffs.ts';
import type { Engine } from './engines.ts';
import { onceTimed } from './statistics.ts';

const [name, engine] = process.argv.slice(2) as [string, Engine];
const { before, after } = hardInputs[name]!();
const [beforeText, afterText] = [before.join('\n\n'), after.join('\n\n')];
const peer = peerWordDiffs[engine];

if (peer !== undefined) {
  console.log(onceTimed(() => peer(beforeText, afterText)).toFixed(0));
} else {
  const [left, right] = [madeRevision('before', before), madeRevision('after', after)];
  let degraded: Degradation[] = [];
  const compareMs = onceTimed(() => {
    degraded = compareRevisions(left, right).degraded;
  });
  const wordsMs = onceTimed(() => diffWords(beforeText, afterText));
  let sentences: string[][] = [];
  const splitMs = onceTimed(() => {
    sentences = [before, after].map((texts) => texts.flatMap((text) => splitSentences(text)));
  });
  const alignMs = onceTimed(() => alignSentences(sentences[0]!, sentences[1]!));
  const figures = { compare: compareMs, words: wordsMs, split: splitMs, align: alignMs };
  const told = Object.entries(figures).map(([what, ms]) => `${what} ${ms.toFixed(0)}`);
  const stages = degraded.map(({ stage }) => stage).join(', ');
  console.log(`${told.join(', ')}; gave up: ${stages === '' ? 'nothing' : stages}`);
}

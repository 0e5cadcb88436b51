/**
 * Every number that the alignment was tuned with: what it means, the range that was tried, and what the choice rests
 * on. "Essays" are human alignments of 84 pairs of drafts (ArgRewrite V.2, groups A and B), "moves" synthetic documents
 * with known moves, "posts" real revisions of a blog; see bench/README.md for how they are measured.
 * Constants, imported as a whole: bundlers put their values where they are used.
 */

/** Similarity at which two sentences are versions of one another, whatever else speaks for it. */
export const linkThreshold = 0.36;
/** Added to a pair right behind a pair: what stands between two links is easier believed. */
export const contextBonus = 0.1;
/** Words of the sentence whose link counts once; longer ones count more, by the logarithm. */
export const usualWords = 17;
/** Share of Dice's coefficient in the similarity; the rest is containment of the lighter in the heavier. */
export const diceShare = 0.7;
/** Added, for links in order, to a pair that begins with the same words: as many as `openingWords`, or its share. */
export const openingBonus = 0.12;
export const openingWords = 3;
/** Added, for links in order, to a pair that shares all neighbouring words of the shorter one, or its share. */
export const phraseBonus = 0.18;
/** Similarity below which a joint sentence is no version of another: the more words, the more agree by chance. */
export const joinSimilarity = 0.65;
/** A joint sentence must beat the best single pair by this much. */
export const joinGain = 0.02;
/** Share of its own weight that each part of a joint sentence has in the whole, and that no other part has there. */
export const partContainment = 0.4;
/** Similarity below which a sentence is no part of another: lower than `partContainment` allows for four equal parts. */
export const partSimilarity = 0.25;
/** Parts of a joint sentence up to which each way to join is tried; beyond, only the longest: an enumeration made a list. */
export const mostParts = 4;
/** Weight of a frequent word of a language beside others. */
export const stopWordShare = 0.3;
/** Added to the inverse document frequency (natural logarithm): what a word weighs that every sentence holds. */
export const plainWeight = 3;
/** Off for sentences of blocks of different kinds. */
export const kindPenalty = 0.05;
/** Similarity at which a sentence may have moved. */
export const moveThreshold = 0.6;
/**
 * Fewer words than this are no move but a line that occurs elsewhere too: for equal sentences, for those that occur
 * once on each side, for edited ones.
 */
export const fewestWordsEqual = 4;
export const fewestWordsUnique = 1;
export const fewestWordsEdited = 6;
/** Similarity at which the neighbour of a moved sentence moved with it. */
export const growThreshold = 0.5;
/** A block is what another became when its sentences there make up this share of both blocks, or of the shorter one. */
export const keptOfBoth = 0.3;
export const keptOfLighter = 0.5;
/** Every piece of a split or merge shares at least this much of its text. */
export const keptOfPiece = 0.5;
/** Splits and merges always stay where they are: what is cut in two can't be shown as moved too. */
export const staysInPlace = 1e9;
/** A linked sentence that keeps less than these shares of the weight of its words, of both sides and of the lighter, is read as old and new. */
export const readOfBoth = 0.35;
export const readOfLighter = 0.6;
/** Pairs of one stretch up to which all are compared; beyond, `mostPartners` a sentence. */
export const maximumCells = 1_500_000;
/** Steps of counting common words up to which a stretch is compared in full. */
export const maximumSteps = 6_000_000;
/**
 * Words of the alike pairs of one stretch up to which all are looked at more closely. Most revisions of the posts and of
 * policies have less than 10,000, the most 134,000.
 */
export const maximumWords = 2_000_000;
export const mostPartners = 12;
/** Words that more sentences hold than this find no partners in a long stretch. */
export const mostHolders = 40;
/** Cost of opening a change of words, in the unit of the tokens' weights. */
export const changeCost = 2;
/** Product of the numbers of two texts' tokens up to which the exact alignment is computed. */
export const maximumTokenCells = 4_000_000;
/** How often a text that is too long is cut at words that occur once, before it is given up. */
export const maximumDepth = 12;
/** An equal run lighter than this part of the smaller change beside it is a coincidence: in the hunks, and for reading. */
export const hunkIslandShare = 0.1;
export const readingIslandShare = 0.4;
/** Weight of a sign that stays between two changes, for reading: a comma between two new words is no more than chance. */
export const readSignWeight = 4;
/** Of longer texts so much, in UTF-16 units, is looked at first to tell whether they have a few words. */
export const beginningLength = 48;
/** Weight of tokens: a word or number, a frequent word, a sign. */
export const wordWeight = 20;
export const stopWordWeight = 6;
export const signWeight = 10;
/** About what a letter weighs where tokens weigh so: equal texts are not cut into tokens. */
export const letterWeight = 3;

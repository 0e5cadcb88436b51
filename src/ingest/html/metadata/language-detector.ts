import fs from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { eld } from 'eld/extrasmall';

type Eld = typeof eld;

/** The part of the package `eld` that its entries are made of. */
interface DetectorModule {
  createEld: () => { instance: Eld; loadData: (data: object) => unknown };
}

/**
 * The detector of `eld/extrasmall`, with its own code and data, in a tenth of the memory: the package's entry has its
 * data, 49,553 short strings with a few numbers each, as a JavaScript object, which takes 60 MB to parse and 25 MB to keep.
 *
 * @throws Error when the package's files are not those of the version that this was written for
 */
export async function loadLanguageDetector(): Promise<Eld> {
  const folder = path.join(path.dirname(findPackageJSON('eld', import.meta.url)!), 'src');
  const code = pathToFileURL(path.join(folder, 'languageDetector.js')).href;
  const { createEld } = (await import(/* @vite-ignore */ code)) as DetectorModule;
  const { instance, loadData } = createEld();
  loadData(compactData(fs.readFileSync(path.join(folder, 'ngrams/extrasmall.js'), 'utf8')));
  return instance;
}

const headPattern = /export const ngramsData = \{type:'(\w+)',languages:\{([^}]*)\},isSubset:false,ngrams:\{/;
const entryPattern = /(?:'((?:[^'\\]|\\')*)'|([\p{L}_$][\p{L}\p{N}_$]*)):\{[\d:,]*\}[,}]/uy;

/** The data as `eld` reads it, its numbers left in the text until they are asked for. */
function compactData(text: string): object {
  const head = headPattern.exec(text);
  if (head === null) throw new Error("The data of eld don't begin as expected.");
  const placeOf = new Map<string, number>();
  entryPattern.lastIndex = head.index + head[0].length;
  let end = entryPattern.lastIndex;
  for (let entry = entryPattern.exec(text); entry !== null; entry = entryPattern.exec(text)) {
    placeOf.set(entry[1]?.replaceAll("\\'", "'") ?? entry[2]!, text.indexOf(':{', end + (entry[1]?.length ?? 0)) + 2);
    end = entryPattern.lastIndex;
  }
  if (!/^\};?\s*$/.test(text.slice(end))) throw new Error('The data of eld have an entry that is not as expected.');
  const ngrams = new Proxy(
    {},
    {
      get: (_, ngram) => {
        const place = typeof ngram === 'string' ? placeOf.get(ngram) : undefined;
        return place === undefined ? undefined : numbersOf(text.slice(place, text.indexOf('}', place)));
      },
    },
  );
  return { type: head[1]!, languages: namesOf(head[2]!), isSubset: false, ngrams };
}

/** `0:'am',1:'ar'` */
function namesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/(\d+):'(\w+)'/g)].map(([, id, name]) => [id!, name!]));
}

/** `5:176,12:90` */
function numbersOf(text: string): Record<string, number> {
  return Object.fromEntries([...text.matchAll(/(\d+):(\d+)/g)].map(([, id, count]) => [id!, Number(count)]));
}

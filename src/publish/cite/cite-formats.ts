import type { citeFormatLabels } from '#words/cite.ts';
import { apa } from './apa.ts';
import { biblatex } from './biblatex.ts';
import { chicagoBibliography, chicagoNote } from './chicago.ts';
import { type CitationParts, plainCitation } from './citation-parts.ts';
import type { CitedWork } from './cited-work.ts';
import { cslJson } from './csl-json.ts';
import { ris } from './ris.ts';
import { wikipedia } from './wikipedia.ts';

/** The key of a format. */
export type CiteFormat = keyof typeof citeFormatLabels;

/** A citation in one format. */
export interface FormattedCitation {
  format: CiteFormat;
  /** The whole citation. */
  text: string;
  /** The same in parts, for the formats that are read by people. */
  parts: CitationParts | undefined;
  /** For the formats that are read by programs: the file's name and content as a `data:` address. */
  file: { name: string; ending: string; href: string } | undefined;
}

const programs = {
  biblatex: [biblatex, 'bib', 'application/x-bibtex'],
  ris: [ris, 'ris', 'application/x-research-info-systems'],
  'csl-json': [cslJson, 'json', 'application/vnd.citationstyles.csl+json'],
} as const;

/** What is cited in every format, in the order in which they are offered. */
export function citeFormats(work: CitedWork): FormattedCitation[] {
  return [
    forPeople('apa', apa(work)),
    forPeople('chicago-note', chicagoNote(work)),
    forPeople('chicago-bibliography', chicagoBibliography(work)),
    { format: 'wikipedia', text: wikipedia(work), parts: undefined, file: undefined },
    ...Object.entries(programs).map(([format, [serialize, ending, type]]): FormattedCitation => {
      const text = serialize(work);
      return {
        format: format as keyof typeof programs,
        text,
        parts: undefined,
        file: {
          name: `${work.key}.${ending}`,
          ending,
          href: `data:${type};charset=utf-8,${encodeURIComponent(text)}`,
        },
      };
    }),
  ];
}

function forPeople(format: CiteFormat, parts: CitationParts): FormattedCitation {
  return { format, text: plainCitation(parts), parts, file: undefined };
}

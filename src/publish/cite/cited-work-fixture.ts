import type { CitedWork } from './cited-work.ts';

/** For tests: the second of three revisions of an article that is still there. */
export function citedWorkFixture(changed: Partial<CitedWork> = {}): CitedWork {
  return {
    key: 'courier.bridge.2024-03-01t090030z',
    title: 'Council backs the bridge',
    authors: ['Ada Quill', 'Staff & Agencies'],
    outletName: 'The Harbour Courier',
    issued: '2024-02-29',
    lang: 'en-GB',
    section: 'Local',
    originalUrl: 'https://courier.example/bridge?a=1&b=2',
    isGone: false,
    archiveTitle: 'Harbour archive',
    permalink: 'https://archive.example/articles/courier/bridge/2024-03-01T090030Z/',
    sha256: 'a'.repeat(64),
    subject: {
      kind: 'revision',
      number: 2,
      captured: { instant: '2024-03-01T09:00:30Z', isFileTime: false },
      isLatest: false,
    },
    ...changed,
  };
}

/** For tests: the edit that led to that revision. */
export const citedEdit: CitedWork['subject'] = {
  kind: 'edit',
  after: { instant: '2024-03-01T08:15:00Z', isFileTime: false },
  until: { instant: '2024-03-01T09:00:30Z', isFileTime: false },
};

/** For tests: texts of an outlet that try to be more than text in one format or another. */
export const hostileTexts: readonly string[] = [
  'Flood\nAU  - Evil\r\nER  - ',
  'Flood\u2028AU  - Evil\u2029\u0085TI  - Evil',
  '</script><script>alert(1)</script>',
  'a } b { c } | d }} e {{f}} [[g]] <ref>h</ref> <!-- i',
  '\\input{/etc/passwd} $x^2_1$ #1 50% ~ & "x" \\',
  "a -- b --- c ''d'' ``e`` ?`f !`g ,,h << i >>",
  'nul\u0000 bell\u0007 esc\u001b del\u007f csi\u009b',
  '\u202eevil\u2066 \ufeff \ud800 lone',
  '* list #1 ~~~~ __TOC__ &lt; &amp;',
  'هل تفتح المدينة جسرها؟',
  '市場の猫、三匹',
];

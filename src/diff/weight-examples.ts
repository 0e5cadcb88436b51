import type { FieldName } from '../model/revision.ts';
import type { weightRules } from './weigh.ts';

/** Bodies before and after, or values of a field, comma-separated where it is a list. */
export interface WeightExample {
  before: string;
  after: string;
  field?: FieldName;
}

const street = (address: string, alt: string): string => `![${alt}](https://example.org/${address}.jpg)`;

const figure = (caption: string): string =>
  `<figure><img src="https://example.org/a.jpg" alt=""><figcaption>${caption}</figcaption></figure>`;

/** For each rule of weight an edit that it decides. They stand apart from the rules so that a browser need not load them. */
export const weightExamples: Readonly<Record<(typeof weightRules)[number]['name'], WeightExample>> = {
  'headline-words': { field: 'title', before: 'Mayor resigns', after: 'Mayor resigns amid scandal' },
  correction: { field: 'correction', before: '', after: 'An earlier version named the wrong day.' },
  number: { before: 'At least 12 people were hurt.', after: 'At least 17 people were hurt.' },
  script: { before: 'It cost 10<sup>6</sup> euros.', after: 'It cost 106 euros.' },
  date: { before: 'It closed on Tuesday.', after: 'It closed on Wednesday.' },
  name: { before: 'The engineer Anna Kowalska came.', after: 'The engineer Anna Kowalczyk came.' },
  negation: { before: 'The firm did admit the fault.', after: 'The firm did not admit the fault.' },
  quotation: { before: '“We will surely sell it,” she said.', after: '“We may perhaps sell it,” she said.' },
  'quotation-marks': { before: 'She called it “a disaster” for all.', after: 'She called it a disaster for all.' },
  'description-facts': { field: 'description', before: 'At least 12 were hurt.', after: 'At least 17 were hurt.' },
  'text-removed': { before: 'The road is open. He pleaded guilty.', after: 'The road is open.' },
  'text-added': { before: 'The road is open.', after: 'The road is open. He denies it.' },
  'headline-form': { field: 'title', before: 'Harbor closes', after: 'Harbour closes' },
  'correction-form': { field: 'correction', before: 'The goverment paid.', after: 'The government paid.' },
  byline: { field: 'author', before: 'Anna Reyes', after: 'Anna Reyes,Tom Okoro' },
  description: { field: 'description', before: 'The bridge closes.', after: 'The old bridge closes.' },
  publication: { field: 'date', before: '2024-03-01', after: '2024-03-02' },
  lines: { before: '- one ferry', after: '- one ferry\n- two taxis' },
  wording: { before: 'Police said the road was clear.', after: 'Police claimed the road was clear.' },
  'spelling-unsure': { before: 'They were deported soon.', after: 'They were reported soon.' },
  strike: { before: 'The jury found him guilty.', after: 'The jury found him ~~guilty~~.' },
  order: { before: 'They came slowly but surely home.', after: 'They came surely but slowly home.' },
  link: {
    before: 'Read the [report](https://example.org/1).',
    after: 'Read the [report](https://example.org/2).',
  },
  image: { before: street('a', 'A street'), after: street('b', 'A street') },
  'lead-image': { field: 'image', before: 'https://example.org/a.jpg', after: 'https://example.org/b.jpg' },
  caption: { before: figure('A street, at night'), after: figure('A street at night') },
  arrangement: {
    before: 'The northern bridge is closed today.\n\nFerries run between the two quays.',
    after: 'Ferries run between the two quays.\n\nThe northern bridge is closed today.',
  },
  stamp: { before: 'Updated at 10 a.m. on 4 May.', after: 'Updated at 11 a.m. on 5 May.' },
  address: { field: 'url', before: 'https://example.org/1', after: 'https://example.org/2' },
  'quoted-block': { before: '> Wages will fall.', after: 'Wages will fall.' },
  'list-level': { before: '- No dogs.\n  - No cats.', after: '- No dogs.\n- No cats.' },
  'list-number': { before: '1. Open it.\n2. Shut it.', after: '3. Open it.\n4. Shut it.' },
  'code-spaces': {
    before: 'Run this:\n\n    if wet:\n        shut()\n    warn()',
    after: 'Run this:\n\n    if wet:\n        shut()\n        warn()',
  },
  question: { before: 'The mayor knew of it.', after: 'The mayor knew of it?' },
  capitals: { before: 'The storm cost us dearly.', after: 'The storm cost US dearly.' },
  apostrophe: { before: "The players' money is lost.", after: "The player's money is lost." },
  ellipsis: { before: '“We will … sell it,” she said.', after: '“We will sell it,” she said.' },
  spelling: { before: 'The goverment closed the bridge.', after: 'The government closed the bridge.' },
  case: { before: 'They left the white house.', after: 'They left the White House.' },
  punctuation: { before: 'The sea was calm, and warm.', after: 'The sea was calm and warm.' },
  typography: { before: '"We won," he said.', after: '“We won,” he said.' },
  layout: { before: 'The crack is *old*, they say.', after: 'The crack is **old**, they say.' },
  metadata: { field: 'section', before: 'City', after: 'Harbour' },
  none: { before: 'The road is open.', after: 'The road is open.' },
};

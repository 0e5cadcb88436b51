import { snapshotText, soundContent } from './content-folder.ts';

/** Texts that a program could run, cut, or take for something else. */
export const hostile = [
  ...["=cmd|' /C calc'!A0", '+1+1', '-5', '@SUM(A1:A9)', '\tTab', '\rCR', '\nLF', "'quoted'", '"', '""', 'a"b,c'],
  ...['one\r\ntwo', 'one\n\ntwo', ',', '\u202Eright to left', 'مرحبا', 'null', 'true', '\\N', 'NaN', '＝1', 'a\u2028b'],
  'nul\0nul',
];

/** A word of every article that is withheld, and of no other. */
export const canary = 'zanzibarite';
/** Each hostile text as the description of a revision, one second apart; beside it what is withheld. */
export function hostileContent(): Record<string, string> {
  const snapshots = hostile.map((text, at) => [
    `articles/gull/hostile/2024-03-01T0800${String(at).padStart(2, '0')}Z.md`,
    snapshotText(
      `The bridge closes on Monday for ${at} weeks. It is old.\n\n${at % 2 === 0 ? 'Ferries run.' : '=2+2'}`,
      `description: ${JSON.stringify(text)}\nauthor: [${JSON.stringify('=Eve\', "x"')}, Ben]\ntags: ["-1"]`,
    ),
  ]);
  return {
    ...soundContent(),
    ...(Object.fromEntries(snapshots) as Record<string, string>),
    'articles/gull/bridge/captures.ndjson': [
      { captured: '2024-03-01T20:00:00Z', outcome: 'unchanged', status: 200 },
      { captured: '2024-03-03T08:00:00Z', outcome: 'not-found', status: 404, note: '=404' },
      { captured: '2024-03-04T08:00:00Z', outcome: 'failed' },
    ]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
    'articles/gull/undated/2024-03-01T080000Z.md': snapshotText('Text.').replace('2024-03-01\n', 'unknown\n'),
    'articles/gull/month/2024-03-01T080000Z.md': snapshotText('Text.').replace('2024-03-01\n', '2023-12\n'),
    'articles/gull/hidden/2024-03-01T080000Z.md': snapshotText(`Text ${canary}.`, '', canary),
    'articles/gull/hidden/2024-03-02T080000Z.md': snapshotText(`No ${canary} more.`, '', canary),
    'articles/gull/withdrawn/2024-03-01T080000Z.md': snapshotText(`Text ${canary}.`, '', canary),
    'articles/gull/expunged/2024-03-01T080000Z.md': snapshotText(`Text ${canary}.`, '', canary),
    'takedowns.yml': ['hidden', 'withdrawn', 'expunged']
      .map((level) => `gull/${level}: { level: ${level}, date: 2024-04-01, reason: Asked for ${canary}. }\n`)
      .join(''),
  };
}

import type { Command } from 'commander';
import { deletedOnPurpose } from '../../src/archive/deleted-on-purpose.ts';
import { ledgerName, type LedgerFinding, readLedger, verifyContent } from '../../src/archive/ledger.ts';
import { withContentLock } from '../../src/ingest/content-lock.ts';
import { recordFiles } from '../../src/ingest/ledger-file.ts';
import { whyNoFolder } from '../../src/ingest/path-faults.ts';
import { counted } from '../../src/text/counted.ts';
import { progressLine } from '../progress-line.ts';
import { contentOption, settingsOf } from './site-options.ts';

const meanings: Readonly<Record<LedgerFinding['finding'], string>> = {
  changed: 'is not what was recorded',
  vanished: 'was recorded and is gone',
  unrecorded: 'was never recorded',
  grown: 'has lines that were never recorded',
};

interface State {
  recorded: number;
  damaged: number[];
  findings: LedgerFinding[];
  /** Recorded files of articles that were deleted on purpose, by takedowns.yml. */
  deleted: number;
}

interface VerifyOptions {
  content?: string;
  record?: true | string[];
  json?: boolean;
}

/** `variorum verify`: hashes every file of the articles again and names each that is not as the ledger says. */
export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description(`hash all captures again and compare them with the ledger (${ledgerName})`)
    .addOption(contentOption())
    .option(
      '--record [files...]',
      'take files into the ledger as they are: those never recorded, or the ones named, also changed and vanished ones',
    )
    .option('--json', 'print the findings as JSON')
    .action(async ({ content, record, json }: VerifyOptions) => {
      const { paths } = settingsOf({ ...(content === undefined ? {} : { content }) });
      const fault = whyNoFolder(paths.content);
      if (fault !== null) {
        console.error(`${fault}\n  → Name the content folder with --content.`);
        process.exitCode = 1;
        return;
      }
      const progress = progressLine('Verifying');
      const look = (): State => {
        const ledger = readLedger(paths.content);
        const found = verifyContent(paths.content, ledger, progress.update);
        progress.end();
        const isDeleted = deletedOnPurpose(paths.content);
        const findings = found.filter((finding) => !isDeleted(finding));
        const deleted = found.length - findings.length;
        return { recorded: ledger.entries.size, damaged: ledger.damaged, findings, deleted };
      };
      let state = look();
      if (record !== undefined) {
        const isMeant = ({ file, finding }: LedgerFinding): boolean =>
          record === true ? finding === 'unrecorded' || finding === 'grown' : record.includes(file);
        const files = state.findings.filter(isMeant).map(({ file }) => file);
        await withContentLock(paths.content, () => {
          recordFiles(paths.content, files);
        });
        if (json !== true) console.log(`${counted(files.length, 'file')} taken into ${ledgerName}.`);
        state = look();
      }
      if (json === true) console.log(JSON.stringify(state, null, 2));
      else console.log(reportOf(state));
      process.exitCode = state.findings.length + state.damaged.length > 0 ? 1 : 0;
    });
}

function reportOf({ recorded, damaged, findings, deleted }: State): string {
  const lines = [
    ...findings.map(({ file, finding }) => `${file} ${meanings[finding]}.`),
    ...damaged.map((line) => `${ledgerName}:${line} can't be read.`),
  ];
  const wrong = findings.filter(({ finding }) => finding === 'changed' || finding === 'vanished').length;
  const hints = [
    ...(findings.length > wrong
      ? ['Files that you wrote yourself are taken into the ledger by `variorum verify --record`.']
      : []),
    ...(wrong > 0
      ? ['Get the recorded files back from a copy. What was changed on purpose is recorded by name: `--record FILE`.']
      : []),
    ...(damaged.length > 0
      ? [
          "A line that can't be read is of a run that was killed, or of a damaged disk; take it out when all files are right.",
        ]
      : []),
  ];
  const sum =
    lines.length === 0
      ? `All ${counted(recorded - deleted, 'recorded file')} are as they were recorded.`
      : `${counted(findings.length, 'file')} not as recorded, of ${counted(recorded, 'recorded file')}.`;
  const gone =
    deleted === 0
      ? []
      : [`${counted(deleted, 'recorded file')} of articles that takedowns.yml calls deleted, and that are gone.`];
  return [...lines, sum, ...gone, ...hints.map((hint) => `→ ${hint}`)].join('\n');
}

import { dataRules, rightsText } from '../../i18n/en/data.ts';
import { readmeTexts } from '../../i18n/en/data-files.ts';
import type { ArchiveConfig } from '../../model/archive-config.ts';
import type { DataFile } from './data-file.ts';
import { readExamples } from './read-examples.ts';
import { tables } from './tables.ts';

/** `README.md` of the folder: what the data is, what holds of it, how it is opened, and whose it is. */
export function dataReadme(config: ArchiveConfig, files: readonly DataFile[]): string {
  const { title, description, policies, publish } = config;
  const rows = (name: string): number =>
    // Each form holds all rows: those of one are counted.
    files.reduce((sum, file) => (file.table === name && file.format === formatOf(files) ? sum + file.rows! : sum), 0);
  const database = files.find(({ format }) => format === 'sqlite')?.name;
  return [
    `# ${title}`,
    description.trim(),
    readmeTexts.intro,
    tables
      .map((table) => `- \`${table.name}\` (${rows(table.name).toLocaleString('en')}): ${table.meaning}`)
      .join('\n'),
    `## ${readmeTexts.rules}`,
    dataRules.map((rule) => `- ${rule}`).join('\n'),
    `## ${readmeTexts.opening}`,
    ...readExamples(database).flatMap(({ program, code }) => [`${program}:`, `\`\`\`\n${code}\n\`\`\``]),
    `## ${readmeTexts.rights}`,
    policies.rights?.trim() ?? rightsText,
    ...(publish.licence === undefined ? [] : [`${readmeTexts.licence}: ${publish.licence}`]),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function formatOf(files: readonly DataFile[]): DataFile['format'] {
  return files.find(({ table }) => table !== undefined)?.format;
}

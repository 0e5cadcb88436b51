import { typeMeanings } from '../../i18n/en/data.ts';
import { codebookTexts } from '../../i18n/en/data-files.ts';
import { csvHeader, csvRow } from './to-csv.ts';
import { type Column, type Row, tables } from './tables.ts';

/** What may stand in a column, in words. */
function columnForm({ type, values }: Column): string {
  return values === undefined ? typeMeanings[type] : values.join(', ');
}

/** Every column of every table as a Markdown document. */
export function codebookMarkdown(): string {
  const { title, intro, column, form, meaning, never } = codebookTexts;
  const parts = tables.map((table) =>
    [
      `## ${table.name}`,
      '',
      table.meaning,
      '',
      `${codebookTexts.key}: ${table.key.map((name) => `\`${name}\``).join(', ')}.`,
      ...table.references.map((one) => `${one.columns.map((name) => `\`${name}\``).join(', ')} → \`${one.table}\`.`),
      '',
      `| ${column} | ${form} | ${never} | ${meaning} |`,
      '| --- | --- | --- | --- |',
      ...table.columns.map(
        (one) => `| \`${one.name}\` | ${columnForm(one)} | ${one.required ? codebookTexts.yes : ''} | ${one.meaning} |`,
      ),
      '',
    ].join('\n'),
  );
  return [`# ${title}`, '', intro, '', ...parts].join('\n');
}

/** Every column of every table as CSV. */
export function codebookCsv(): string {
  const names = ['table', 'column', 'type', 'form', 'required', 'meaning'] as const;
  const columns = names.map((name) => ({ name, type: 'string' as const, meaning: '', required: true }));
  const lines = tables.flatMap((table) =>
    table.columns.map((one) => {
      const row = { table: table.name, column: one.name, type: one.type, form: columnForm(one) };
      return csvRow({ ...row, required: one.required, meaning: one.meaning } as unknown as Row, columns);
    }),
  );
  return csvHeader(columns) + lines.join('');
}

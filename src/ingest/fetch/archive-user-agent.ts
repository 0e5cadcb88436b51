import fs from 'node:fs';
import path from 'node:path';
import { readYaml } from '../../markdown/yaml-data.ts';
import { archiveConfigSchema } from '../../model/archive-config.ts';
import { ImportError } from '../import-error.ts';
import { userAgentOf } from './user-agent.ts';

/**
 * The User-Agent of the archive in a content folder.
 *
 * @throws ImportError when archive.yml is missing, has a fault, or names nobody who can be reached
 */
export function archiveUserAgent(contentDir: string, version: string): string {
  const file = path.join(contentDir, 'archive.yml');
  if (!fs.existsSync(file))
    throw new ImportError(
      `There is no archive.yml in ${contentDir}; it says who asks when pages are fetched.`,
      'Write one with title, description and contact; docs/content-format.md shows it.',
    );
  const { data, faults } = readYaml(fs.readFileSync(file, 'utf8'));
  const config = archiveConfigSchema.safeParse(data);
  if (faults.length > 0 || !config.success)
    throw new ImportError(`${file} can't be read.`, 'Mend it first; `variorum check` lists every fault.');
  const { contact, site } = config.data;
  return userAgentOf(version, {
    ...(contact === undefined ? {} : { contact }),
    ...(site === undefined ? {} : { site }),
  });
}

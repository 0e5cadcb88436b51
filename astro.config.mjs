import { fileURLToPath } from 'node:url';
import { astroSettings } from './src/astro-settings.ts';
import { environmentInput, siteSettings } from './src/site-settings.ts';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '');
const command = process.argv.includes('build') ? 'build' : 'other';

// For plain `astro dev|build|preview|check`; `variorum build` makes the same configuration itself.
export default astroSettings(siteSettings(root, environmentInput(process.env)), { command });

import { describe, expect, it } from 'vitest';
import { writeContent } from '../test/support/content-folder.ts';
import { siteSettings } from './site-settings.ts';

const settingsFor = (archive: string) =>
  siteSettings('/project', { content: writeContent({ 'archive.yml': archive }) });

describe('the settings of a site', () => {
  it('take the language of the interface from archive.yml', () => {
    expect(settingsFor('title: A\ninterface: de\n').language).toBe('de');
    expect(settingsFor('title: A\nlanguage: de\n').language).toBe('en');
  });

  it('stay English where archive.yml names a language that the site does not speak, or is broken', () => {
    expect(settingsFor('interface: tlh\n').language).toBe('en');
    expect(settingsFor('interface: [').language).toBe('en');
    expect(siteSettings('/project', { content: 'nowhere' }).language).toBe('en');
  });
});

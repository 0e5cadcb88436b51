import { describe, expect, it } from 'vitest';
import { aboutPage } from './about-page.ts';
import { archiveFixture } from './archive-fixture.ts';
import { siteUrls } from './urls.ts';

describe('aboutPage', () => {
  it.each([
    ['https://archive.example/contact', 'https://archive.example/contact'],
    ['desk@archive.example', 'mailto:desk@archive.example'],
    ['javascript:alert(1)', undefined],
    ['javascript:a@b', undefined],
    ['desk@archive.example?bcc=x@y.example', undefined],
    ['The desk, 3 Harbour Street', undefined],
  ])('links the contact %s to %s', (contact, href) => {
    const page = aboutPage(archiveFixture({ config: { contact } }), siteUrls('/'));
    expect(page.contact).toEqual({ text: contact, href });
  });
});

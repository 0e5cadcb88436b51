import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { WarcOptions } from '../warc.ts';
import { fileForms, pagesOf, passedOverOf, readAll, textsOf } from './testing/read-items.ts';
import { htmlAnswer, page, sha1Base32, warcRecord } from './testing/warc-bytes.ts';

describe.each(fileForms)('revisits in %s', (_kind, fileOf) => {
  const readRecords = (records: Buffer[], options?: WarcOptions) => readAll(fileOf(records), options);
  const target = (parts = {}) =>
    warcRecord({
      id: 'urn:uuid:target',
      block: htmlAnswer(gzipSync(page('revisited')), ['Content-Encoding: gzip']),
      fields: { 'WARC-Payload-Digest': sha1Base32('payload') },
      date: '2024-05-01T10:00:00.5Z',
      ...parts,
    });
  const revisit = (fields: Record<string, string>, block = htmlAnswer('')) =>
    warcRecord({ type: 'revisit', id: 'urn:uuid:revisit', date: '2024-05-02T10:00:00Z', fields, block });
  const profile = { 'WARC-Profile': 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest' };

  it.each([
    ['record-id', { 'WARC-Refers-To': '<urn:uuid:target>' }],
    [
      'address-and-date',
      { 'WARC-Refers-To-Target-URI': 'https://outlet.example/a', 'WARC-Refers-To-Date': '2024-05-01T10:00:00Z' },
    ],
    ['payload-digest', { 'WARC-Payload-Digest': sha1Base32('payload') }],
  ])('are read by %s, whichever record comes first', async (by, fields) => {
    const record = revisit({ ...profile, ...fields });
    const orders = [
      [target(), record],
      [record, target()],
    ];
    for (const order of orders) {
      const items = await readRecords(order);
      expect(textsOf(items)).toEqual([page('revisited'), page('revisited')]);
      const found = pagesOf(items).find(({ captured }) => captured === '2024-05-02T10:00:00Z')!;
      expect(found.status).toBe(200);
      expect(found.provenance).toMatchObject({
        warc: { record: 'urn:uuid:revisit', revisitOf: { by, record: 'urn:uuid:target', file: 'file-1.warc' } },
      });
    }
  });

  it('are read from another file of the command, of which the one with the earliest capture comes first', async () => {
    const files = [fileOf([revisit({ 'WARC-Refers-To': '<urn:uuid:target>' })]), fileOf([warcRecord({}), target()])];
    expect(textsOf(await readAll(files))).toEqual([page('text'), page('revisited'), page('revisited')]);
  });

  it('of the profile server-not-modified have the text of the record they refer to', async () => {
    const block = htmlAnswer('', [], 'HTTP/1.1 304 Not Modified');
    const fields = {
      'WARC-Profile': 'http://netpreserve.org/warc/1.1/revisit/server-not-modified',
      'WARC-Refers-To-Target-URI': 'https://outlet.example/a',
      'WARC-Refers-To-Date': '2024-05-01T10:00:00Z',
    };
    expect(textsOf(await readRecords([target(), revisit(fields, block)]))).toHaveLength(2);
  });

  it('are passed over without their payload, or with another digest than its', async () => {
    const digest = sha1Base32('other');
    const items = await readRecords([
      target(),
      revisit({ ...profile, 'WARC-Refers-To': '<urn:uuid:target>', 'WARC-Payload-Digest': digest }),
    ]);
    expect(pagesOf(items)).toHaveLength(1);
    expect(passedOverOf(items)[0]).toContain('no record in these files');
  });

  it('are read from what the archive holds of the same address and digest', async () => {
    const digest = sha1Base32('held');
    const heldPayload = (url: string, stated: string) =>
      url === 'https://outlet.example/a' && stated === digest ? { bytes: Buffer.from(page('held')) } : null;
    const items = await readRecords([revisit({ ...profile, 'WARC-Payload-Digest': digest })], { heldPayload });
    expect(textsOf(items)).toEqual([page('held')]);
  });

  it('of images and redirects are not looked for', async () => {
    const image = revisit({ 'WARC-Refers-To': '<urn:uuid:target>' }, htmlAnswer('', ['Content-Type: image/png']));
    expect(pagesOf(await readRecords([target(), image]))).toHaveLength(1);
  });
});

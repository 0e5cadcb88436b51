import type { RevisionFields } from '../model/revision.ts';
import type { CaptureProvenance } from '../model/snapshot.ts';
import { hasRedactionMark, isRedactedAddress, type Redactor } from '../text/redactor.ts';
import type { SnapshotSource } from './parse-snapshot.ts';

/**
 * A snapshot without the passages of a redactor in what stands beside its body. Of how it was captured only what can't lead
 * to the words is left: no raw file, web archive, git commit or hash of another form of the text.
 */
export function redactSource(source: SnapshotSource, redactor: Redactor): SnapshotSource {
  return {
    ...source,
    fields: redactFields(source.fields, redactor),
    capture: redactCapture(source.capture, redactor),
    foreign: redactData(source.foreign, redactor) as Record<string, unknown>,
  };
}

function redactFields(fields: RevisionFields, redactor: Redactor): RevisionFields {
  const { title, author, tags, description, dateline, section, correction, image, url } = fields;
  const texts = Object.entries({ description, dateline, section, correction }).filter(([, text]) => text !== undefined);
  const addresses = Object.entries({ image, url }).filter(([, address]) => address !== undefined);
  return {
    ...fields,
    title: redactor.text(title),
    author: author.map((name) => redactor.text(name)),
    tags: tags.map((tag) => redactor.text(tag)),
    ...Object.fromEntries(texts.map(([name, text]) => [name, redactor.text(text as string)])),
    ...Object.fromEntries(addresses.map(([name, address]) => [name, redactor.address(address as string)])),
  };
}

function redactCapture(capture: CaptureProvenance, redactor: Redactor): CaptureProvenance {
  const { method, extractor, rules, status, quality, reason, capturedFrom, variant } = capture;
  const { requested, final, canonical } = capture;
  const addresses = Object.entries({ requested, final, canonical }).filter(
    ([, address]) => address !== undefined && redactor.address(address) === address,
  );
  const read = { method, extractor, rules, status, quality, capturedFrom, variant };
  const kept = { ...read, reason: reason && redactor.text(reason) };
  return Object.fromEntries([...Object.entries(kept).filter(([, value]) => value !== undefined), ...addresses]);
}

/** Values of any form, keys too. */
function redactData(value: unknown, redactor: Redactor): unknown {
  if (typeof value === 'string')
    return /^https?:\/\/\S*$/i.test(value) ? redactor.address(value) : redactor.text(value);
  if (Array.isArray(value)) return value.map((one) => redactData(one, redactor));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [redactor.text(key), redactData(one, redactor)] as const),
  );
}

/** The fields as a record states them: an address that held redacted words is only compared, it is no address. */
export function statedFields(fields: RevisionFields): RevisionFields {
  const stated = { ...fields };
  if (stated.url !== undefined && isRedactedAddress(stated.url)) delete stated.url;
  if (stated.image !== undefined && isRedactedAddress(stated.image)) delete stated.image;
  return stated;
}

/** The names of a byline under which the archive lists articles: those without redacted words. */
export function listedNames(names: readonly string[]): string[] {
  return names.filter((name) => !hasRedactionMark(name));
}

import type { PageItem } from '../page-capture.ts';
import type { PlannedRow } from './capture-groups.ts';
import { holdMementos } from './held-mementos.ts';
import { mementoItem, statusObservation } from './memento-item.ts';
import type { MementoSource } from './memento-source.ts';

/**
 * The captures of one address in order of time, and after them the looks that found no page (they belong to an article
 * that has to be there first). Rows of equal digests are equal bytes: they are asked for once, and each row is a page all
 * the same, since each is a capture that showed the text.
 */
export async function* readMementos(
  group: readonly PlannedRow[],
  source: MementoSource,
  endpoint: string,
): AsyncGenerator<PageItem> {
  const { bytesFor } = holdMementos(
    source,
    group.map(({ row }) => row),
    endpoint,
  );
  const observed: PageItem[] = [];
  const instants = new Set<string>();
  for (const [index, planned] of group.entries()) {
    const { row, kind, status } = planned;
    const name = `${row.timestamp} ${row.original}`;
    const reason = whyPassedOver(planned);
    if (reason !== null) {
      yield { source: name, passedOver: reason };
      continue;
    }
    if (kind === 'error') {
      observed.push({ source: name, observed: statusObservation(row, status!, endpoint) });
      continue;
    }
    const standIns = group.slice(index + 1).filter((one) => one.kind === 'page' && one.row.digest === row.digest);
    const found = await bytesFor(row, kind === 'page' ? standIns.map((one) => one.row) : []);
    if ('refused' in found) yield { source: name, rejected: found.refused };
    else if ('absent' in found)
      yield typeof found.absent === 'string'
        ? { source: name, passedOver: found.absent }
        : { source: name, rejected: found.absent };
    else if ('other' in found) yield { source: name, passedOver: found.other };
    else {
      const item = mementoItem(name, row, found, endpoint);
      const instant = 'page' in item ? item.page.captured : null;
      if (instant === null) observed.push(item);
      else if (instants.has(instant))
        yield { source: name, passedOver: 'Another row of the list gave the capture of this second.' };
      else {
        instants.add(instant);
        yield item;
      }
    }
  }
  yield* observed;
}

function whyPassedOver({ kind, row }: PlannedRow): string | null {
  if (kind === 'twin') return 'It is the capture before, under another spelling of the address.';
  if (kind === 'hop') return 'It only led to the capture that comes next.';
  return kind === 'other-type' ? `It is of type ${row.mimetype}, no page.` : null;
}

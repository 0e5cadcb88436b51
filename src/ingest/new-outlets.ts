import type { SnapshotDraft } from './draft.ts';
import { bareHost } from './outlet-directory.ts';
import { checkOutletId, createOutlet, hasOutlet, nameOutlet } from './outlet-file.ts';
import type { ImportEvent, ImportOptions } from './run-import.ts';

/** Creates the outlets that an import needs and the archive doesn't have. */
export interface NewOutlets {
  /**
   * Sees to it that the draft's outlet is there. Gives the event of a new one, unless the pages that follow have a say in
   * its name.
   *
   * @throws ImportError when the archive has no such outlet and the id can't be that of a new one
   */
  ensure: (draft: SnapshotDraft) => ImportEvent[];
  /** Names the new outlets whose pages agree on a name, and gives their events. Call it after the last draft. */
  end: () => ImportEvent[];
}

interface Unnamed {
  names: Set<string | undefined>;
  hosts: Set<string | undefined>;
}

/**
 * An outlet that is given for all pages is not known to be theirs: until the last of them is read it has its id for a
 * name. Pages of several hosts name it only when all state one name.
 */
export function newOutlets({ contentDir, outlet: given, outletName, dryRun }: ImportOptions): NewOutlets {
  const seen = new Map<string, Unnamed | null>();
  const event = (outlet: string, name: string): ImportEvent => ({
    event: 'outlet-created',
    outlet,
    name,
    file: `outlets/${outlet}.yml`,
  });
  const create = (outlet: string, draft: SnapshotDraft, name: string): void => {
    if (!dryRun) createOutlet(contentDir, outlet, name, draft.outletUrl);
  };
  return {
    ensure(draft) {
      const { outlet } = draft;
      const known = seen.get(outlet);
      if (known) takeNames(known, draft);
      if (known !== undefined) return [];
      checkOutletId(contentDir, outlet);
      seen.set(outlet, null);
      if (hasOutlet(contentDir, outlet)) return [];
      if (given === undefined || outletName !== undefined) {
        const name = outletName ?? draft.outletName ?? outlet;
        create(outlet, draft, name);
        return [event(outlet, name)];
      }
      create(outlet, draft, outlet);
      const unnamed: Unnamed = { names: new Set(), hosts: new Set() };
      takeNames(unnamed, draft);
      seen.set(outlet, unnamed);
      return [];
    },
    end: () =>
      [...seen].flatMap(([outlet, unnamed]) => {
        if (unnamed === null) return [];
        const name = agreedName(unnamed);
        if (name !== undefined && !dryRun) nameOutlet(contentDir, outlet, name);
        return [event(outlet, name ?? outlet)];
      }),
  };
}

function takeNames({ names, hosts }: Unnamed, { outletName, fields }: SnapshotDraft): void {
  const url = fields.url === undefined ? null : URL.parse(fields.url);
  names.add(outletName);
  hosts.add(url === null ? undefined : bareHost(url));
}

/** The first name that pages of one host state, or the one name that all pages state. */
function agreedName({ names, hosts }: Unnamed): string | undefined {
  const isOneSite = hosts.size === 1 && !hosts.has(undefined);
  const [name] = isOneSite ? [...names].filter((one) => one !== undefined) : names;
  return isOneSite || names.size === 1 ? name : undefined;
}

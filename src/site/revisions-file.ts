import type { Archive } from '../archive/archive.ts';
import type { RevisionsFile } from '../model/revisions-file.ts';
import { editDoubts } from '../publish/edit-doubts.ts';
import { packRevisions } from '../view/pack-revisions.ts';
import { directionOf } from './text-direction.ts';

/** The file with which a browser compares any two revisions of an article. */
export function revisionsFile(archive: Archive, id: string): RevisionsFile {
  const lang = archive.outlet(archive.article(id)!.outlet)?.language ?? archive.config().language;
  const edits = new Map(archive.editsOf(id).map((edit) => [edit.revision, edit]));
  return packRevisions(
    archive.revisions(id).map((revision) => {
      const edit = edits.get(revision.id);
      const own = revision.fields.lang ?? lang;
      return {
        id: revision.id,
        number: revision.number,
        fields: revision.fields,
        blocks: archive.revisionBlocks(id, revision.id),
        firstCaptured: revision.firstCaptured,
        lastCaptured: revision.lastCaptured,
        language: { lang: own, dir: directionOf(own) },
        doubts: edit === undefined ? [] : editDoubts(edit).map(({ sentence }) => sentence),
        ...(edit?.partial && { partial: true as const }),
      };
    }),
    lang,
  );
}

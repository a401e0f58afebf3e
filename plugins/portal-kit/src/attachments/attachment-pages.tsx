import type { ReactElement, ReactNode } from 'react';
import { z } from 'zod';
import { defineAction, defineDownload, type About, type Allow, type Definition, type PageContext, type Visit } from '../page';
import { ok, refuse, type Refusal, type Result } from '../result';
import type { AttachedFile, FileOwner, FileShelf } from './attached-file';
import { uploadRuleOf } from './attached-file';
import { AttachmentsPage } from './page';

/** What a plugin says once to give its records files. */
export type AttachmentRules<R> = {
  files: FileShelf;
  /** '/portal/things/:thing/files': the list, the box and the removing. */
  path: string;
  /** '/portal/things/:thing/files/:file': one file as it was kept. */
  filePath: string;
  allow: Allow;
  /** Who may open a file, where more people may than may open the list. */
  allowFile?: Allow;
  action: string; // of the audit: 'thing.files'; a download is 'thing.files-downloaded'
  about: (record: R) => About;
  details?: (record: R) => Record<string, unknown>;
  /** The record whose files this person may see at the address of the list; for everybody else not found. */
  find: (visit: Visit) => Promise<Result<R>>;
  /** May this person open this file? `find` has said that they may see the record; its part is the file's. */
  findFile: (visit: Visit, files: FileShelf) => Promise<Result<{ record: R; file: AttachedFile }>>;
  ownerOf: (record: R) => FileOwner;
  /** May they add and remove now? A refusal says why. */
  mayChange: (record: R) => Result<unknown>;
  /** In the transaction of every change: a record with a version raises it here. */
  changed?: (record: R, visit: Visit) => Promise<Result<unknown>>;
  listHref: (record: R) => string;
  fileHref: (record: R, file: AttachedFile) => string;
  title: (record: R) => string; // of the browser's window: no name of a person
  heading: (record: R) => ReactElement; // what stands above the list, with the page's h1
  /** What belongs in a file here and what does not. */
  words: ReactNode;
  back: (record: R) => { href: string; text: string };
};

export type ShownFiles<R> = { record: R; files: readonly AttachedFile[]; mayChange: boolean };
type Wanted = { do: 'add' | 'remove'; publicId: string };

/** Read after it is clear that this person may change the record: who may not is told so, whatever they posted. */
const form = z.record(z.string().max(100), z.unknown());
const posted = z.strictObject({ do: z.enum(['add', 'remove']), file: z.string().regex(/^[a-z2-7]{26}$/).optional() });

const choose: Refusal = refuse('invalid', [{ field: 'file', message: 'Choose a file' }]);

/** The bytes are looked into and kept before the transaction; only those who may change the record get that far. */
const receive = async <R,>(rules: AttachmentRules<R>, visit: Visit, fields: unknown): Promise<Result<Wanted>> => {
  const found = await rules.find(visit);
  if (!found.ok) return found;
  const may = rules.mayChange(found.value);
  if (!may.ok) return may;
  const wanted = posted.safeParse(fields);
  if (!wanted.success) return refuse('invalid');
  if (wanted.data.do === 'remove') return ok({ do: 'remove', publicId: wanted.data.file ?? '' });
  const [upload] = visit.uploads ?? [];
  const received = upload ? await rules.files.receive(upload, rules.ownerOf(found.value), visit.actor) : choose;
  return received.ok ? ok({ do: 'add', ...received.value }) : received;
};

const listPage = <R,>(rules: AttachmentRules<R>): Definition =>
  defineAction({
    path: rules.path,
    allow: rules.allow,
    audit: { action: rules.action, about: ({ record }: ShownFiles<R>) => rules.about(record), details: ({ record }: ShownFiles<R>) => rules.details?.(record) ?? {} },
    files: uploadRuleOf(rules.files),
    load: async (visit: Visit): Promise<Result<ShownFiles<R>>> => {
      const found = await rules.find(visit);
      if (!found.ok) return found;
      const files = await rules.files.listOf(rules.ownerOf(found.value));
      return ok({ record: found.value, files, mayChange: rules.mayChange(found.value).ok });
    },
    form,
    prepare: (visit: Visit, fields) => receive(rules, visit, fields),
    act: async (visit: Visit, _fields, { record }: ShownFiles<R>, wanted: Wanted): Promise<Result<Wanted & { href: string }>> => {
      const may = rules.mayChange(record);
      if (!may.ok) return may;
      const raised = (await rules.changed?.(record, visit)) ?? ok(undefined);
      if (!raised.ok) return raised;
      const done = wanted.do === 'add' ? await rules.files.keep(wanted.publicId) : await rules.files.remove(wanted.publicId, rules.ownerOf(record));
      return done.ok ? ok({ ...wanted, href: rules.listHref(record) }) : done;
    },
    changed: (_fields, done) => ({ change: done.do, file: done.publicId }),
    goTo: ({ href }) => href,
    view: (shown: ShownFiles<R>, page: PageContext) => ({ title: rules.title(shown.record), back: rules.back(shown.record), main: <AttachmentsPage rules={rules} shown={shown} page={page} /> }),
  });

const download = <R,>(rules: AttachmentRules<R>): Definition =>
  defineDownload({
    path: rules.filePath,
    allow: rules.allowFile ?? rules.allow,
    audit: { action: `${rules.action}-downloaded`, about: ({ record }: { record: R }) => rules.about(record), details: ({ record, file }: { record: R; file: AttachedFile }) => ({ ...rules.details?.(record), file: file.publicId }) },
    load: async (visit: Visit) => {
      const found = await rules.findFile(visit, rules.files);
      return found.ok && found.value.file.state !== 'clean' ? refuse('not-found') : found;
    },
    file: async ({ file }) => ({ name: file.name, type: file.type, bytes: await rules.files.open(file.publicId) }),
  });

/** The pages with which a record has files: one list with its box, and one download. */
export const attachmentPages = <R,>(rules: AttachmentRules<R>): Definition[] => [listPage(rules), download(rules)];

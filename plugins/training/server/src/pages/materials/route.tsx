import { attachmentPages, formatDay, ok, only, PageHeading, Warning, type Definition, type Visit } from '@virtual-school/portal-kit';
import { attendees, organisers } from '../../domain/people';
import type { Places } from '../../store/record';
import { findRun } from '../../use-cases/find-booking';
import { findMaterial, materialsOwner } from '../../use-cases/materials';
import type { TrainingNeeds } from '../../use-cases/needs';
import { aboutEvent } from '../about';
import { materialHref, materialsHref } from './hrefs';

type OfEvent = { places: Places };

const Words = () => (
  <>
    <Warning>Nothing that names a pupil belongs in a file here, and nothing that tells who a pupil is.</Warning>
    <p className="govuk-body">Add what people take home: slides, a handout, a reading list. Whoever is ticked in the register can open it, and so can whoever booked for them; nobody else. You may add it before the day. Take examples of pupils’ work and photos of pupils out first.</p>
  </>
);

/** Files of an event: added and removed by whoever keeps its register, opened by whoever attended. */
export const materialPages = (needs: TrainingNeeds): Definition[] =>
  attachmentPages<OfEvent>({
    files: needs.files,
    path: '/portal/training/events/:event/materials',
    filePath: '/portal/training/events/:event/materials/:file',
    allow: only(...organisers),
    allowFile: only(...attendees),
    action: 'training.materials',
    about: aboutEvent,
    find: async ({ actor, params }: Visit) => {
      const found = await findRun(needs, actor, params.event ?? '');
      return found.ok ? ok({ places: found.value }) : found;
    },
    findFile: async ({ actor, params }: Visit) => {
      const found = await findMaterial(needs, actor, { event: params.event ?? '', file: params.file ?? '' });
      return found.ok ? ok({ record: { places: found.value.places }, file: found.value.file }) : found;
    },
    ownerOf: ({ places }) => materialsOwner(places),
    mayChange: ok,
    listHref: ({ places }) => materialsHref(places),
    fileHref: ({ places }, file) => materialHref(places, file),
    title: ({ places }) => `Materials: ${places.told.title}`,
    heading: ({ places }) => <PageHeading caption={`${places.told.title}, ${formatDay(places.startsOn)}`}>Files for whoever attended</PageHeading>,
    words: <Words />,
    back: () => ({ href: '/portal/training/register', text: 'Registers' }),
  });

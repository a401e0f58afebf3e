import { careEpisode } from './care-episode';
import { careReview } from './care-review';
import { child } from './child';
import { childImport } from './child-import';
import { childLeaver } from './child-leaver';
import { childName } from './child-name';
import { childTold } from './child-told';
import { childUpload } from './child-upload';
import { childWorker } from './child-worker';
import type { Model } from './columns';
import { contactNote } from './contact-note';
import { schoolPlace } from './school-place';
import { schoolTold } from './school-told';
import { workerLink } from './worker-link';

export type { Model } from './columns';
export const models: readonly Model[] = [child, childName, schoolPlace, childWorker, workerLink, childLeaver, careEpisode, careReview, contactNote, childImport, childUpload, childTold, schoolTold];

import type { Definition } from '@virtual-school/portal-kit';
import { childPage } from './child/route';
import { contactPage } from './contact/route';
import { leaverPage } from './leaver/route';
import { leaversPage } from './leavers/route';
import type { PageNeeds } from './needs';
import { placePage } from './place/route';
import { workersPage } from './workers/route';

export const pages = (needs: PageNeeds): Definition[] => [childPage(needs), placePage(needs), contactPage(needs), leaversPage(needs), leaverPage(needs), workersPage(needs)];

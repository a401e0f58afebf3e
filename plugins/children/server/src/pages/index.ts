import type { Definition } from '@virtual-school/portal-kit';
import { childPage } from './child/route';
import { contactPage } from './contact/route';
import { importPage } from './import/route';
import { importProblemsFile } from './import-problems/route';
import { importNewPage } from './import-new/route';
import { importsPage } from './imports/route';
import { leaverPage } from './leaver/route';
import { leaversPage } from './leavers/route';
import type { PageNeeds } from './needs';
import { placePage } from './place/route';
import { workersPage } from './workers/route';

export const pages = (needs: PageNeeds): Definition[] => [childPage(needs), placePage(needs), contactPage(needs), leaversPage(needs), leaverPage(needs), workersPage(needs), importsPage(needs), importNewPage('roll')(needs), importNewPage('ssda903')(needs), importPage(needs), importProblemsFile(needs)];

import type { Definition } from '@virtual-school/portal-kit';
import type { TrainingNeeds } from '../use-cases/needs';
import { bookingPage } from './booking/route';
import { cancelPage } from './cancel/route';
import { evaluationPage } from './evaluation/route';
import { evaluationsPage } from './evaluations/route';
import { eventCancelPage } from './event-cancel/route';
import { eventPage } from './event/route';
import { calendarDownload, certificateDownload, chargesDownload } from './files/route';
import { materialPages } from './materials/route';
import { minePage } from './mine/route';
import { peoplePage } from './people/route';
import { registerPage } from './register/route';
import { registersPage } from './registers/route';
import { schoolPage } from './school/route';
import { swapPage } from './swap/route';
import { walkInPage } from './walk-in/route';

export const pages = (needs: TrainingNeeds): Definition[] => [
  minePage(needs), schoolPage(needs), eventPage(needs), bookingPage(needs), cancelPage(needs), swapPage(needs), evaluationPage(needs), calendarDownload(needs), certificateDownload(needs),
  registersPage(needs), registerPage(needs), walkInPage(needs), peoplePage(needs), eventCancelPage(needs), evaluationsPage(needs), ...materialPages(needs), chargesDownload(needs),
];

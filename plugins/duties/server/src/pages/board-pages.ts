import type { BoardNeeds } from '../use-cases/board-needs';
import { remindPage } from './remind/route';
import { schoolPage } from './school/route';
import { schoolMessagePage } from './school-message/route';
import { schoolsPage } from './schools/route';
import { schoolsSheet } from './schools/sheet';
import { sharedReviewPage } from './shared-review/route';
import { teachersPage } from './teachers/route';

export const boardPages = (needs: BoardNeeds) => [schoolsPage(needs), schoolsSheet(needs), remindPage(needs), teachersPage(needs), schoolPage(needs), schoolMessagePage(needs), sharedReviewPage(needs)];

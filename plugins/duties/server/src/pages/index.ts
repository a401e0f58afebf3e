import type { Definition } from '@virtual-school/portal-kit';
import type { DutyNeeds } from '../use-cases/needs';
import { alsoPage } from './also/route';
import { areaPage } from './area/route';
import { checkPage } from './check/route';
import { factsPage } from './facts/route';
import { happeningPage } from './happening/route';
import { homePage } from './home/route';
import { messagePage } from './message/route';
import { returnPage } from './return/route';
import { sharePage } from './share/route';
import { shortPage } from './short/route';
import { viewPage } from './view/route';

/** Fixed addresses before those with a return in them. */
export const pages = (needs: DutyNeeds): Definition[] =>
  [homePage, alsoPage, happeningPage, messagePage, returnPage, factsPage, shortPage, areaPage, checkPage, sharePage, viewPage].map((page) => page(needs));

import type { SitePage } from './page';
import { audiencePage } from './pages/audience';
import { changesPage } from './pages/changes';
import { formPages } from './pages/forms';
import { guidanceArticle } from './pages/guidance-article';
import { guidanceList } from './pages/guidance-list';
import { homePage } from './pages/home';
import { newsPages } from './pages/news';
import { plainPages } from './pages/plain';
import { policyPages } from './pages/policies';
import { questionPages } from './pages/questions';
import { schoolPages } from './pages/schools';
import { searchPage } from './pages/search';
import { teamPage } from './pages/team';
import { trainingPages } from './pages/training';
import { trainingEventPages } from './pages/training-events';

export const allPages: readonly SitePage[] = [homePage, audiencePage, guidanceList, guidanceArticle, ...policyPages, ...formPages, ...newsPages, ...questionPages, ...trainingEventPages, ...trainingPages, teamPage, searchPage, changesPage, ...schoolPages, ...plainPages];

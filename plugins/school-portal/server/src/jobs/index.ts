export { jobModels } from './models';
export { jobsService, type JobsService } from './jobs-service';

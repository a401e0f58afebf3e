import { ok, refuse } from '@virtual-school/portal-kit';
import { z } from 'zod';
import type { RegisterAnswer, RegisterJob, RegisterOutcome } from '../answers';
import { adminRoute } from '../admin-route';
import { nothing, publicId } from '../domain/input';
import type { PanelNeeds } from '../needs';
import { registerJob } from '../use-cases/bring-register';

const one = z.object({ upload: publicId });
const piece = one.extend({ file: z.enum(['register', 'links']), from: z.coerce.number().int().min(0) });
const may = 'register.import' as const;

const upload = (needs: PanelNeeds) => [
  adminRoute({ method: 'POST', path: '/register/uploads', may, audit: 'register-upload-begun', input: nothing, isStream: true, work: async () => ok({ upload: await needs.uploads.begin() }) }),
  adminRoute({
    method: 'PUT', path: '/register/uploads/:upload/:file', may, audit: { notAudited: 'one piece of many of an upload whose beginning is recorded' }, input: piece, isStream: true,
    async work({ upload: id, file, from }, { body }) {
      if (await needs.uploads.wasPreviewed(id)) return refuse('wrong-state');
      const size = await needs.uploads.append(id, file, from, body);
      return size.ok ? ok({ size: size.value }) : size;
    },
  }),
  adminRoute({ method: 'POST', path: '/register/uploads/:upload/discard', may, audit: 'register-upload-discarded', input: one, isStream: true, work: async ({ upload: id }) => ok(await needs.uploads.remove(id)) }),
];

const jobs = (needs: PanelNeeds) => [
  adminRoute({
    method: 'POST', path: '/register/uploads/:upload/preview', may, audit: 'register-previewed', input: one,
    work: async ({ upload: id }, { admin }) => ((await needs.uploads.files(id)) ? ok({ job: await needs.jobs.add(registerJob, { upload: id, preview: true, admin: admin.publicId }) }) : refuse('not-found')),
  }),
  adminRoute({
    method: 'POST', path: '/register/uploads/:upload/import', may, audit: 'register-import-begun', input: one,
    async work({ upload: id }, { admin }) {
      if (!(await needs.uploads.files(id))) return refuse('not-found');
      if (!(await needs.uploads.wasPreviewed(id))) return refuse('wrong-state');
      return ok({ job: await needs.jobs.add(registerJob, { upload: id, preview: false, admin: admin.publicId }) });
    },
  }),
  adminRoute({
    method: 'GET', path: '/register/jobs/:job', may, audit: { notAudited: 'how far a job has come, about nobody' }, input: z.object({ job: publicId }),
    async work({ job }) {
      const found = await needs.jobs.find(job);
      if (found?.type !== registerJob) return refuse('not-found');
      return ok<RegisterJob>({ state: found.state, ...(found.progress && { progress: found.progress }), ...(found.result && { outcome: found.result as RegisterOutcome }) });
    },
  }),
];

export const registerRoutes = (needs: PanelNeeds) => [
  adminRoute({
    method: 'GET', path: '/register', may, audit: { notAudited: 'counts of schools, about nobody' }, input: nothing,
    async work() {
      const source = needs.adminPanel.register();
      return ok<RegisterAnswer>(source ? { isHere: true, ...(await source.state()) } : { isHere: false });
    },
  }),
  ...upload(needs),
  ...jobs(needs),
];

import { bootstrap } from './bootstrap';
import { config } from './config';
import { destroy } from './destroy';
import { register } from './register';
import { services } from './services';
import { refusalRecorded } from './services/admin-routes';

export default { register, bootstrap, destroy, config, services, policies: { 'refusal-recorded': refusalRecorded } };

import { bootstrap } from './bootstrap';
import { sections } from './forms';
import { register } from './register';

export default { register, bootstrap, services: { sections: () => sections } };

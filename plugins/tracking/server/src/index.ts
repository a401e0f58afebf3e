import { bootstrap } from './bootstrap';
import { sectionToFill } from './forms';
import { register } from './register';

export default { register, bootstrap, services: { sections: () => sectionToFill } };

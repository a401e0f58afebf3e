export { settingsService } from './settings-service';

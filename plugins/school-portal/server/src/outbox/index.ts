export { outboxModels } from './models';
export { outboxService, type OutboxService } from './outbox-service';
export { mailerService, type MailerService } from './mailer';

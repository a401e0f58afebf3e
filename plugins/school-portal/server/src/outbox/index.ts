export { outboxModels } from './models';
export { outboxService, type OutboxService } from './outbox-service';
export { mailerService, type MailerService } from './mailer';
export { deliveriesStore, keyOfDelivery, type DeliveriesStore, type Delivery } from './deliveries-store';

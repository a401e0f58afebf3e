export { auditMigration } from './migration';
export { auditService } from './audit-service';
export { auditKey } from './chain';
export { sealing } from './sealing';
export { verifyAudit } from './verify-audit';

export { auditMigration } from './migration';
export { auditService } from './audit-service';
export { auditKey } from './chain';
export { sealRows } from './seal-rows';
export { verifyAudit } from './verify-audit';

export { auditMigration } from './migration';
export { auditSearchMigration } from './search-migration';
export { auditSearch, keyOfRow, type AuditFound, type AuditQuery } from './search-audit';
export { auditService } from './audit-service';
export { auditKey } from './chain';
export { sealing } from './sealing';
export { verifyAudit } from './verify-audit';

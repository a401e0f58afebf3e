export { vaultService, type VaultService } from './vault-service';
export { rotateKeys } from './rotate-keys';

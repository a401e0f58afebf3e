import type { sessionsStore } from '../accounts/api-for-door';
import type { AuditLog, Clock, Database, NavigationItem, Vault } from '../contract';

export type DoorNeeds = {
  database: Database;
  clock: Clock;
  vault: Vault;
  audit: AuditLog;
  sessions: ReturnType<typeof sessionsStore>;
  newToken: () => string;
  /** True when the public address is https: cookies are then Secure and have the __Host- prefix. */
  secure: boolean;
  demo: boolean;
  serviceName: string;
  navigation: () => readonly NavigationItem[];
  assets: () => { css: string; js: string };
  definition: (path: string) => import('@virtual-school/portal-kit').Definition | undefined;
};

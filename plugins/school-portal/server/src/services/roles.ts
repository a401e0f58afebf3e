import type { RoleDefinition, Roles } from '../contract';

/** Roles by name, as the plugins that need them registered them. The same name with the same reach is the same role. */
export const roles = (): Roles => {
  const known = new Map<string, RoleDefinition>();
  return {
    register(definitions) {
      for (const role of definitions) {
        const before = known.get(role.name);
        if (before && before.reach !== role.reach) throw new Error(`The role ${role.name} is registered with two reaches: ${before.reach} and ${role.reach}`);
        known.set(role.name, before ? { ...role, invitedBy: [...new Set([...before.invitedBy, ...role.invitedBy])] } : role);
      }
    },
    all: () => [...known.values()],
    find: (name) => known.get(name),
  };
};

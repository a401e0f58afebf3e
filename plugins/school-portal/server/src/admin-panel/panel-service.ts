import type { AdminPanel, NumberWidget, ReferenceFinder, RegisterSource } from '../contract';

export type AdminPanelService = AdminPanel & {
  numbers(): readonly NumberWidget[];
  /** The public ids that any plugin knows for it; none when it is nobody's reference. */
  leadsTo(reference: string): Promise<string[]>;
  register(): RegisterSource | undefined;
};

/** What the other plugins and the CMS have handed in, kept by name so that a second call changes nothing. */
export const adminPanelService = (): AdminPanelService => {
  const widgets = new Map<string, NumberWidget>();
  const finders: ReferenceFinder[] = [];
  let source: RegisterSource | undefined;
  return {
    number: (widget) => void widgets.set(widget.name, widget),
    reference: (finder) => void finders.push(finder),
    schoolRegister: (given) => void (source = given),
    numbers: () => [...widgets.values()],
    leadsTo: async (reference) => (await Promise.all(finders.map((find) => find(reference)))).flat(),
    register: () => source,
  };
};

import type { AddressInfo } from 'node:net';
import type { Portal } from '../support/boot';

/** Lets the portal of this process listen, so that its visitors come over HTTP as they do to a server of its own. */
export const openDoor = async ({ strapi }: Pick<Portal, 'strapi'>): Promise<string> => {
  const { httpServer } = strapi.server;
  strapi.log.silent = true; // failures are what is made here
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', () => resolve()));
  return `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
};

import type { AddressInfo } from 'node:net';
import type { Portal } from '../support/boot';

/** The address of the portal of this process, whose visitors come over HTTP as they do to a server of its own. */
export const openDoor = ({ strapi }: Pick<Portal, 'strapi'>): string => {
  strapi.log.silent = true; // failures are what is made here
  return `http://127.0.0.1:${(strapi.server.httpServer.address() as AddressInfo).port}`;
};

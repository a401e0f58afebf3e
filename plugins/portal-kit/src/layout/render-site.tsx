import { htmlOf } from '../html';
import { Document } from './document';
import type { Frame } from './frame';
import { Header } from './header';

export type SiteProps = Frame;

/** A public page: the same house, with the way in to the portal. */
export const renderSite = (props: SiteProps): string =>
  htmlOf(<Document frame={props} header={<Header frame={props} home="/"><a href="/portal">Sign in to the portal</a></Header>} />);

import { NoticeStrip } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';

export type Contact = { contactLimits?: string; mayCollect?: string };

/** What nobody in a school may overlook, above everything else. */
export const contactStrip = ({ contactLimits, mayCollect }: Contact = {}): ReactElement | undefined => {
  const lines = [contactLimits && `Contact limits: ${contactLimits}`, mayCollect && `May collect: ${mayCollect}`].filter((line) => line !== undefined && line !== '') as string[];
  return lines.length > 0 ? <NoticeStrip title="Contact and collecting" lines={lines} /> : undefined;
};

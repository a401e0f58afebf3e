import type { ReactElement } from 'react';
import { endPreviews, previews as content } from './content.preview';
import { previews as files } from './files.preview';
import { previews as forms } from './forms.preview';

/** One element of every component in every look, by name: for /dev/components and for the accessibility check. */
export const previews: Readonly<Record<string, ReactElement>> = { ...forms, ...content, ...files, ...endPreviews };

import type { ImportKind } from '../store/imports-store';
import type { Importer } from './import-kind';
import { rollImporter } from './import-roll';
import { returnImporter } from './import-ssda903';

export const importers: Record<ImportKind, Importer> = { roll: rollImporter, ssda903: returnImporter };

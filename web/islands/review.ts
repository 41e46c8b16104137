import { workByKeys } from './work-by-keys.ts';

workByKeys(document);

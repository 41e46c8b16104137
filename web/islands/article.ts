import { followReading } from './follow-reading.ts';
import { openContents } from './open-contents.ts';
import { pinProofs } from './pin-proofs.ts';

const WIDE = matchMedia('(min-width: 1100px)');
openContents(document, WIDE);
followReading(document);
pinProofs(document, WIDE);

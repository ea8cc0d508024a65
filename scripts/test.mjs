/** `npm test`: sets up, then runs every check of the project. See scripts/test/main.ts. */
import { setUpAndRun } from './setup.mjs';

setUpAndRun('scripts/test/main.ts');

/** `npm run pack`: sets up, builds, and packs the app for this system. See scripts/pack/main.ts. */
import { setUpAndRun } from './setup.mjs';

setUpAndRun('scripts/pack/main.ts');

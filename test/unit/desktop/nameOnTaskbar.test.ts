import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { appId, nameOnTaskbar } from '../../../main/desktop/start/nameOnTaskbar.ts';
import { inProject } from '../../../scripts/shared/project.ts';

test('on Windows the window has the id that the installer gives its shortcuts', () => {
  expect(readFileSync(inProject('electron-builder.yml'), 'utf8')).toContain(`\nappId: ${appId}\n`);
  const given: string[] = [];
  const app = { setAppUserModelId: (id: string) => void given.push(id) };
  for (const platform of ['linux', 'darwin', 'win32'] as const) nameOnTaskbar(app, platform);
  expect(given).toEqual([appId]);
});

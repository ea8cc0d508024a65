import { chmodSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { administratorPath, readAdministratorFile } from '../../../main/desktop/updates/administratorFile.ts';
import { temporaryFolder } from '../../support/testStation.ts';

/** A file as an administrator writes it; who runs the tests stands in for the administrator. */
function written(text: string, mode = 0o644) {
  const path = join(temporaryFolder(), 'updates.json');
  writeFileSync(path, text);
  chmodSync(path, mode);
  return { path, owner: statSync(path).uid };
}

describe("the administrator's file", () => {
  it('lies where only administrators write', () => {
    expect(administratorPath('linux', {})).toBe('/etc/packbench/updates.json');
    expect(administratorPath('darwin', {})).toBe('/Library/Application Support/Packbench/updates.json');
    expect(administratorPath('win32', {})).toBe('C:\\Program Files\\Common Files\\Packbench\\updates.json');
    const env = { CommonProgramFiles: 'D:\\Programs\\Common Files', ProgramData: 'D:\\Data' };
    expect(administratorPath('win32', env)).toBe('D:\\Programs\\Common Files\\Packbench\\updates.json');
  });

  it.each([
    ['{"feed": "https://a.example/", "mode": "atQuit"}', { feed: 'https://a.example/', mode: 'atQuit' }],
    ['{}', {}],
    ['{"feeds": "https://a.example/"}', 'wrong'],
    ['{"mode": "always"}', 'wrong'],
    ['{', 'wrong'],
    ['', 'wrong'],
  ])('%s is read as %j', (text, read) => {
    const { path, owner } = written(text);
    expect(readAdministratorFile(path, 'linux', owner)).toEqual(read);
  });

  it('may be absent; what is there and cannot be read counts as wrong', () => {
    const folder = temporaryFolder();
    expect(readAdministratorFile(join(folder, 'updates.json'), 'linux')).toBe('none');
    mkdirSync(join(folder, 'updates.json'));
    expect(readAdministratorFile(join(folder, 'updates.json'), 'linux')).toBe('wrong');
  });

  it.each([0o664, 0o646, 0o666])('decides nothing when others may write it (%o)', (mode) => {
    const { path, owner } = written('{"mode": "off"}', mode);
    expect(readAdministratorFile(path, 'linux', owner)).toBe('wrong');
    expect(readAdministratorFile(path, 'darwin', owner)).toBe('wrong');
  });

  it('decides nothing when it is somebody else’s, also behind a link', () => {
    const { path, owner } = written('{"mode": "off"}');
    const link = join(temporaryFolder(), 'updates.json');
    symlinkSync(path, link);
    expect(readAdministratorFile(link, 'linux', owner)).toEqual({ mode: 'off' });
    for (const file of [path, link]) expect(readAdministratorFile(file, 'linux', owner + 1)).toBe('wrong');
  });
});

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/testStation.ts';
import { stdioStation } from './stdioStation.ts';

test('the only shift lead who forgot the PIN gets a new one by a start switch, and everybody can see that', async () => {
  const dataDir = temporaryFolder();
  const file = join(dataDir, 'new-lead-pin.txt');
  const first = stdioStation(dataDir);
  const { packer } = await first.ok('packers.save', { name: 'Léa', role: 'lead', pin: '2580' });
  const { packerId } = Object(packer);
  await first.end();

  const second = stdioStation(dataDir, ['--new-lead-pin', 'léa']);
  const hello = await second.hello;
  const pin = /: (\d{6})$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(JSON.stringify(hello)).toContain('"code":"lead_pin_replaced"');
  await expect(second.ok('packers.signIn', { packerId, pin: '2580' })).rejects.toThrow();
  await second.ok('packers.signIn', { packerId, pin });
  await second.ok('packers.save', { packerId, name: 'Léa', pin: '1357' });
  await expect.poll(() => second.errors()).toContain(`The new PIN stands in ${file}`);
  expect(second.errors()).not.toContain(pin);
  await second.end();
  expect(readFileSync(join(dataDir, 'logs', 'packbench.log'), 'utf8')).not.toContain(pin);

  const db = new Database(join(dataDir, 'station.db'), { readonly: true });
  const acts = db.prepare('select act, packer from act order by act_seq').raw().all();
  expect(acts).toContainEqual(['newLeadPin', '(start switch)']);
  const told = db.prepare("select detail from story where packer = '(start switch)'").pluck().all();
  expect(told).toEqual(['{"act":"newLeadPin"}']);
  db.close();

  const third = stdioStation(dataDir, ['--new-lead-pin', 'Bo']);
  await third.ok('packers.signIn', { packerId, pin: '1357' });
  expect(existsSync(file)).toBe(false);
  const refusal = 'There is no shift lead Bo at this station. Its shift leads: Léa.';
  await expect.poll(() => third.errors()).toContain(refusal);
});

import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inProject, projectRoot } from '../../../scripts/shared/project.ts';

const yaml: { load(text: string): unknown } = createRequire(import.meta.url)('js-yaml');

const step = z.looseObject({
  ...{ run: z.string().optional(), uses: z.string().optional() },
  ...{ with: z.unknown().optional(), env: z.unknown().optional() },
});
const workflow = z.looseObject({
  on: z.looseObject({}),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.looseObject({
      uses: z.string().optional(),
      env: z.unknown().optional(),
      steps: z.array(step).default([]),
    }),
  ),
});

const files = globSync('.github/workflows/*.yml', { cwd: projectRoot }).toSorted();
const read = (file: string) => workflow.parse(yaml.load(readFileSync(inProject(file), 'utf8')));
const { scripts } = z
  .looseObject({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(inProject('package.json'), 'utf8')));

describe('the workflows for people with a network', () => {
  it('are three: every change, Electron itself, a release', () => {
    expect(files.map((file) => file.split('/').at(-1))).toEqual(['electron.yml', 'release.yml', 'test.yml']);
  });

  it.each(files)('%s names only commands and files that exist', (file) => {
    const { jobs } = read(file);
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    const runs = steps.flatMap(({ run }) => run ?? []);
    for (const [, name = ''] of runs.join('\n').matchAll(/\bnpm run ([\w:-]+)/g)) {
      expect(Object.keys(scripts)).toContain(name);
    }
    for (const [, path = ''] of runs.join('\n').matchAll(/\bnode ([\w./-]+)/g)) {
      expect(existsSync(inProject(path))).toBe(true);
    }
    const called = [...steps, ...Object.values(jobs)].flatMap(({ uses }) => uses ?? []);
    for (const path of called.filter((name) => name.startsWith('./'))) {
      expect(existsSync(inProject(path))).toBe(true);
    }
  });

  it.each(files)('%s may read and nothing else, in each of its jobs', (file) => {
    const { permissions, jobs } = read(file);
    expect(permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(jobs)) expect(job).not.toHaveProperty('permissions');
  });

  it.each(files)(
    '%s takes only actions of GitHub itself, each at one commit with its version beside it',
    (file) => {
      const text = readFileSync(inProject(file), 'utf8');
      const used = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map((match) => match[1] ?? '');
      expect(used.length).toBeGreaterThan(0);
      const outside = used.filter((name) => !name.startsWith('./.github/workflows/'));
      for (const name of outside) expect(name).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    },
  );

  it.each(files)('%s leaves no key to the repository where scripts of packages run', (file) => {
    const steps = Object.values(read(file).jobs).flatMap((job) => job.steps);
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
      expect(step.with).toEqual({ 'persist-credentials': false });
    }
  });

  it('the same action is the same commit everywhere', () => {
    const texts = files.map((file) => readFileSync(inProject(file), 'utf8')).join('\n');
    const pins = [...new Set([...texts.matchAll(/actions\/[\w-]+@.*/g)].map(([pin]) => pin))];
    expect(pins.length).toBe(new Set(pins.map((pin) => pin.split('@')[0])).size);
  });

  it.each(files)(
    '%s puts no text of a stranger into a command line, and runs no stranger’s change with secrets',
    (file) => {
      const { on, jobs } = read(file);
      const steps = Object.values(jobs).flatMap((job) => job.steps);
      expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
      const occasions = ['push', 'pull_request', 'workflow_call', 'workflow_dispatch'];
      expect(Object.keys(on).filter((occasion) => !occasions.includes(occasion))).toEqual([]);
      const text = readFileSync(inProject(file), 'utf8');
      if ('pull_request' in on) expect(text).not.toMatch(/\bsecrets\b/);
      // What GitHub fills in from branches, titles and comments is written by whoever made them.
      expect(text).not.toMatch(/github\.(event\.|head_ref)/);
    },
  );

  it('secrets are given to the one step that packs, in the environment that a release is approved in', () => {
    const { jobs } = read('.github/workflows/release.yml');
    const holders = Object.entries(jobs).flatMap(([name, job]) =>
      [job, ...job.steps].flatMap((part) =>
        JSON.stringify(part.env ?? {}).includes('secrets.') ? [name] : [],
      ),
    );
    expect(holders).toEqual(['pack']);
    expect(jobs.pack).toMatchObject({ environment: 'release' });
  });

  it('newer commits of the actions, and a newer Electron, are proposed by themselves', () => {
    const proposals = z.object({
      version: z.literal(2),
      updates: z.array(z.looseObject({ 'package-ecosystem': z.string(), directory: z.literal('/') })),
    });
    const { updates } = proposals.parse(yaml.load(readFileSync(inProject('.github/dependabot.yml'), 'utf8')));
    expect(updates).toMatchObject([
      { 'package-ecosystem': 'github-actions' },
      { 'package-ecosystem': 'npm', allow: [{ 'dependency-name': 'electron' }, {}] },
    ]);
  });

  it('a release is packed only after Electron itself was tested on the three systems', () => {
    const { jobs } = read('.github/workflows/release.yml');
    expect(jobs.pack).toMatchObject({ needs: 'electron' });
    expect(jobs.electron).toMatchObject({ uses: './.github/workflows/electron.yml' });
    const { e2e } = read('.github/workflows/electron.yml').jobs;
    expect(e2e).toMatchObject({
      strategy: { matrix: { os: ['ubuntu-24.04', 'windows-2025', 'macos-15'] } },
    });
  });
});

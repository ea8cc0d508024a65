import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inProject, projectRoot } from '../../../scripts/shared/project.ts';

const yaml: { load(text: string): unknown } = createRequire(import.meta.url)('js-yaml');

const step = z.looseObject({ run: z.string().optional(), uses: z.string().optional() });
const workflow = z.looseObject({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.looseObject({ uses: z.string().optional(), steps: z.array(step).default([]) }),
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

  it.each(files)('%s may read and nothing else, and takes only actions of GitHub itself', (file) => {
    const { permissions, jobs } = read(file);
    expect(permissions).toEqual({ contents: 'read' });
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    for (const { uses } of steps) expect(uses ?? 'actions/checkout@v4').toMatch(/^actions\/[\w-]+@v\d+$/);
  });

  it.each(files)('%s puts no text of a stranger into a command line', (file) => {
    const steps = Object.values(read(file).jobs).flatMap((job) => job.steps);
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
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

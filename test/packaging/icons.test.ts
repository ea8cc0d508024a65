import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/shared/project.ts';

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

function sizeOf(png: Buffer): string {
  if (!png.subarray(0, 8).equals(pngSignature)) throw new Error('This is not a PNG.');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

function icoSizes(ico: Buffer): readonly string[] {
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + index * 16;
    const from = ico.readUInt32LE(entry + 12);
    return sizeOf(ico.subarray(from, from + ico.readUInt32LE(entry + 8)));
  });
}

function icnsSizes(icns: Buffer): ReadonlyMap<string, string> {
  const sizes = new Map<string, string>();
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const type = icns.toString('latin1', at, at + 4);
    sizes.set(type, sizeOf(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4))));
  }
  return sizes;
}

describe('the icons', () => {
  it.each([16, 32, 48, 64, 128, 256, 512, 1024])('Linux has one of %i pixels', (size) => {
    expect(sizeOf(readFileSync(inProject('assets', 'icons', `${size}x${size}.png`)))).toBe(`${size}x${size}`);
  });

  it('Windows has all its sizes up to the 256 pixels that an installer needs', () => {
    const sizes = icoSizes(readFileSync(inProject('assets', 'icon.ico')));
    expect(sizes).toEqual(expect.arrayContaining(['16x16', '24x24', '32x32', '48x48', '64x64', '256x256']));
  });

  it('macOS has each size under the name that stands for it', () => {
    const icns = readFileSync(inProject('assets', 'icon.icns'));
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const sizes = icnsSizes(icns);
    expect(sizes.get('ic07')).toBe('128x128');
    expect(sizes.get('ic09')).toBe('512x512');
    expect(sizes.get('ic10')).toBe('1024x1024');
    expect(sizes.get('ic14')).toBe('512x512');
  });
});

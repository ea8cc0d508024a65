import { fail, ok, type Result } from '../../contract/errors.ts';
import { type Letterhead, MOST_LOGO_BYTES } from '../../contract/paper.ts';

type Logo = NonNullable<Letterhead['logo']>;

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff]);

/** A file is what its first bytes say, whatever its name. Nothing is decoded here: that is the window's, in its sandbox. */
export function readLogo(base64: string): Result<Logo> {
  const bytes = Buffer.from(base64, 'base64');
  const facts = (because: string) => ({ field: 'logo', because });
  if (bytes.length > MOST_LOGO_BYTES) {
    const limit = Math.round(MOST_LOGO_BYTES / 1000);
    const size = Math.ceil(bytes.length / 1000);
    return fail('bad_request', `This picture has ${size} kB; the paper takes up to ${limit} kB.`, {
      ...facts('too_large'),
      size,
      limit,
    });
  }
  const head = bytes.toString('latin1', 0, 400).trimStart();
  if (startsWith(bytes, png)) return cutOrWhole('image/png', bytes, bytes.includes('IEND', -12, 'latin1'));
  if (startsWith(bytes, jpeg)) {
    return cutOrWhole('image/jpeg', bytes, bytes.subarray(-64).includes(Buffer.from([0xff, 0xd9])));
  }
  if (/^<\?xml|^<svg/i.test(head)) {
    return fail(
      'bad_request',
      'This is an SVG drawing. Save it as PNG: a drawing may contain scripts.',
      facts('svg'),
    );
  }
  return fail('bad_request', 'This is neither a PNG nor a JPEG picture.', facts('no_picture'));
}

function cutOrWhole(type: Logo['type'], bytes: Buffer, isWhole: boolean): Result<Logo> {
  if (isWhole) return ok({ type, base64: bytes.toString('base64') });
  return fail('bad_request', 'The end of this picture is missing. Choose the file again.', {
    field: 'logo',
    because: 'cut',
  });
}

function startsWith(bytes: Buffer, head: Buffer): boolean {
  return bytes.subarray(0, head.length).equals(head);
}

import { z } from 'zod';

export interface TrackDraft {
  readonly carrierCode: string;
  readonly title: string;
  readonly trackNumber: string;
}

const track = z.object({
  carrier_code: z.string().default(''),
  title: z.string().default(''),
  track_number: z.string().default(''),
});
const shipBody = z.object({ shipment: z.object({ tracks: z.array(track) }) });

const empty: TrackDraft = { carrierCode: '', title: '', trackNumber: '' };

/** The tracks in the bytes of a ship call, to be corrected; one empty track when there are none to be read. */
export function tracksOfBody(body: string): readonly TrackDraft[] {
  const parsed = shipBody.safeParse(readJson(body));
  const tracks = parsed.success ? parsed.data.shipment.tracks : [];
  if (tracks.length === 0) return [empty];
  return tracks.map(({ carrier_code, title, track_number }) => ({
    carrierCode: carrier_code,
    title,
    trackNumber: track_number,
  }));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // Bytes that are no JSON hold no tracks; the form starts empty.
  }
}

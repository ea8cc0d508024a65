import type { HidDevice, HidLibrary, OpenHidDevice } from './hidLibrary.ts';

/**
 * node-hid behind the port. It is loaded here and not before, so the station starts where it cannot load; the load,
 * or its first use, then rejects. Both are tried anew at each call, since a missing library may be installed later.
 */
export const nodeHidLibrary: HidLibrary = {
  async list() {
    const { devicesAsync } = await import('node-hid');
    const devices = await devicesAsync();
    return devices.flatMap((device): readonly HidDevice[] => {
      const { path, vendorId, productId, manufacturer, product, usagePage } = device;
      if (path === undefined || path === '') return [];
      const name = [manufacturer, product].filter(Boolean).join(' ') || 'Scanner';
      return [{ path, vendorId, productId, name, usagePage }];
    });
  },

  async open(path): Promise<OpenHidDevice> {
    const { HIDAsync } = await import('node-hid');
    const device = await HIDAsync.open(path);
    return {
      onReport: (listener) => {
        device.on('data', (report: unknown) => {
          // A copy: the library may use its buffer again.
          if (report instanceof Uint8Array) listener(Uint8Array.from(report));
        });
      },
      onLost: (listener) => {
        device.on('error', () => listener());
      },
      close: () => device.close(),
    };
  },
};

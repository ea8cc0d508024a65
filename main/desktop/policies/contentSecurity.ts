/**
 * The window runs the scripts and styles that were built with it and nothing else: no inline script, no eval,
 * no frame, no network. `trusted-types` is `'none'`: no code of ours turns text into markup, so no policy for
 * it may exist. `sandbox` takes away what remains: without `allow-popups` no second window opens even where
 * nobody else refuses it; `allow-forms` lets React hear of a form (form-action still sends it nowhere), and
 * `allow-modals` is what printing needs. `data:` images are the icons that the build puts into the style sheet.
 */
// SECURITY: content-security-policy
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'none'",
  "worker-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  'sandbox allow-scripts allow-same-origin allow-forms allow-modals allow-downloads',
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Features that a page could ask the person or the system for; switched off before anyone is asked. */
// SECURITY: permissions-policy
const permissionsPolicy = [
  'accelerometer',
  'bluetooth',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** Headers of everything that the window loads. As headers, because `frame-ancestors` does nothing in a page. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Permissions-Policy': permissionsPolicy,
  // A file is what its name says; Chromium must not guess a script out of a picture.
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  // The files change with the app, and reading them again costs nothing.
  'Cache-Control': 'no-store',
};

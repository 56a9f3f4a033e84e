import type { Config } from '../config.ts'

/**
 * Headers every answer carries. No inline script or style anywhere, nothing from elsewhere but the
 * origins the operator named for fetching (the weather service, when the runner asks it).
 */
export function securityHeaders(
  config: Pick<Config, 'connectOrigins' | 'publicUrl'>,
): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${["'self'", ...config.connectOrigins].join(' ')}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "media-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
  const overHttps = config.publicUrl?.startsWith('https:') === true
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'geolocation=(self), screen-wake-lock=(self), bluetooth=(self), camera=(), microphone=(), payment=(), usb=()',
    ...(overHttps ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}

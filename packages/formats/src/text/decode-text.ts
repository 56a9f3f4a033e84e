/** The one thing of the host that decoding needs; browsers and Node have it alike. */
type HostTextDecoder = { decode(bytes: Uint8Array): string }
type HostTextDecoderClass = new (label?: string, options?: { fatal?: boolean }) => HostTextDecoder

declare const TextDecoder: HostTextDecoderClass

const UTF8 = new TextDecoder('utf-8')

/**
 * UTF-8 text of some bytes, without the control characters that no name holds.
 * Bytes that are not UTF-8 become U+FFFD; never refuses.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  return withoutControls(UTF8.decode(bytes))
}

/**
 * A decoder for a declared encoding, or `undefined` where the host knows none of that name.
 *
 * @param label  as an XML declaration has it: `ISO-8859-1`, `windows-1252`, …
 */
export function textDecoderFor(label: string): ((bytes: Uint8Array) => string) | undefined {
  try {
    const decoder = new TextDecoder(label)
    return (bytes) => withoutControls(decoder.decode(bytes))
  } catch {
    return undefined
  }
}

function withoutControls(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
}

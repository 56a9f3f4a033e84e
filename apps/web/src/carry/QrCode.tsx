import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
// Its types know the default export only.
// oxlint-disable-next-line import/no-named-as-default
import qrcode from 'qrcode-generator'

const QUIET = 4

/** A QR code as one path; always dark on light, or phones do not read it. */
export function QrCode(props: { text: string; label: string }): JSX.Element | null {
  const drawn = useMemo(() => draw(props.text), [props.text])
  if (drawn === undefined) return null
  return (
    <svg class="qr" viewBox={`0 0 ${drawn.size} ${drawn.size}`} role="img" aria-label={props.label}>
      <rect width={drawn.size} height={drawn.size} fill="#fff" />
      <path d={drawn.path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}

function draw(text: string): Readonly<{ path: string; size: number }> | undefined {
  try {
    const code = qrcode(0, 'L')
    code.addData(text)
    code.make()
    const count = code.getModuleCount()
    let path = ''
    for (let row = 0; row < count; row++) {
      for (let column = 0; column < count; column++) {
        if (code.isDark(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`
      }
    }
    return { path, size: count + 2 * QUIET }
  } catch {
    // More than a code can hold: the link can still be copied.
    return undefined
  }
}

/** A filled or stroked path of a picture. */
export type SvgPath = Readonly<{
  d: string
  fill?: string
  stroke?: string
  strokeWidth: number
}>

/**
 * The paths of our own pictures, from back to front. It reads what `figureSvg` writes (one `<path>`
 * per shape, colours inline), not SVG at large.
 */
export function svgPaths(svg: string): readonly SvgPath[] {
  return [...svg.matchAll(/<path\b[^>]*>/g)].map(([element]) => {
    const [fill, stroke] = [attribute(element, 'fill'), attribute(element, 'stroke')]
    return {
      d: attribute(element, 'd') ?? '',
      ...(fill === undefined || fill === 'none' ? {} : { fill }),
      ...(stroke === undefined ? {} : { stroke }),
      strokeWidth: Number(attribute(element, 'stroke-width') ?? 1),
    }
  })
}

function attribute(element: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1]
}

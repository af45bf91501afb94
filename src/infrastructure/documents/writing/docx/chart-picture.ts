import { AlignmentType, ImageRun, Paragraph } from 'docx'
import sharp from 'sharp'
import { chartSvg } from '../chart-svg.ts'
import { pointsOf } from '../layout.ts'
import type { Paper, PaperChart } from '../paper.ts'
import { run } from './runs.ts'

type Picture = { readonly svg: Buffer; readonly png: Buffer }
export type Pictures = ReadonlyMap<PaperChart, Picture>

const TITLE_SIZE = 13
/** Dots of a CSS pixel: sharp on paper. */
const DENSITY = 3
const PIXELS_PER_POINT = 96 / 72

/** Every chart as a drawing, and as dots for what cannot show a drawing. */
export async function drawPictures(paper: Paper): Promise<Pictures> {
  const charts = paper.sections.flatMap(section => section.blocks).filter(block => block.kind === 'chart')
  const drawn = charts.map(async (block): Promise<[PaperChart, Picture]> => {
    const svg = Buffer.from(chartSvg(block.chart))
    return [
      block,
      {
        svg,
        png: await sharp(svg, { density: 72 * DENSITY })
          .flatten({ background: '#ffffff' })
          .png()
          .toBuffer(),
      },
    ]
  })
  return new Map(await Promise.all(drawn))
}

export function chartParagraphs(block: PaperChart, pictures: Pictures): Paragraph[] {
  const picture = pictures.get(block)
  if (picture === undefined) return []
  const width = Math.round(pointsOf(block.width) * PIXELS_PER_POINT)
  const transformation = { width, height: Math.round((width * block.chart.height) / block.chart.width) }
  const image = new ImageRun({
    type: 'svg',
    data: picture.svg,
    fallback: { type: 'png', data: picture.png },
    transformation,
    altText: { name: block.title, title: block.title, description: block.title },
  })
  const centred = { alignment: AlignmentType.CENTER } as const
  return [
    new Paragraph({
      ...centred,
      keepNext: true,
      spacing: { before: 240, after: 80 },
      children: [run(block.title, { size: TITLE_SIZE, bold: true })],
    }),
    new Paragraph({ ...centred, children: [image] }),
  ]
}

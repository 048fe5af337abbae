import type { Layer } from './layers.ts'
import { annotationsOf } from './marks/annotations.ts'
import { actorsSection } from './sections/actors.ts'
import { courseSection } from './sections/course.ts'
import { markedSection } from './sections/marked.ts'
import { matrixSection } from './sections/matrix.ts'
import { scoresSection } from './sections/scores.ts'
import { sourcesSection } from './sections/sources.ts'
import { takeawaySection } from './sections/takeaway.ts'
import type { AnalyzeRequest, Report } from './service.ts'

/**
 * All that is shown of a report, in reading order. Loaded with the first report: it brings the chart library.
 */
export function resultSections(
  request: AnalyzeRequest,
  report: Report,
  layers: readonly Layer[],
  onLayers: (layers: readonly Layer[]) => void,
): HTMLElement[] {
  const annotations = annotationsOf(report)
  const marked = markedSection(request.text, annotations, layers, onLayers)
  return [
    scoresSection(report),
    marked.root,
    courseSection(report),
    sourcesSection(report),
    actorsSection(report, annotations, marked.open),
    matrixSection(report),
    takeawaySection(request, report, annotations),
  ].filter((part) => part !== null)
}

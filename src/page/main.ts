import { apiKeyField } from './api-key.ts'
import { comparePart } from './compare.ts'
import { takeDrops } from './drop.ts'
import { byId } from './element.ts'
import { count } from './figures.ts'
import { latestOnly } from './latest.ts'
import { problemNote } from './problem.ts'
import { analyze, type Problem, requestFor, sendKey } from './service.ts'
import { readSettings, type Settings, writeSettings } from './settings.ts'
import { settingsForm } from './settings-form.ts'
import { textInput } from './text-input.ts'

const area = byId<HTMLTextAreaElement>('text')
const status = byId('status')
const progress = byId('progress')
const problem = byId('problem')
const results = byId('results')
const welcome = status.textContent
const latest = latestOnly()

let settings = readSettings(location.hash)
/** The text that the report on the page is of; empty where there is none. */
let accepted = ''

function change(changed: Partial<Settings>) {
  settings = { ...settings, ...changed }
  const fragment = writeSettings(settings)
  history.replaceState(null, '', fragment === '' ? location.pathname : `#${fragment}`)
}

function refuse(refused: Problem) {
  accepted = ''
  refreshComparison()
  problem.replaceChildren(problemNote(refused))
  results.replaceChildren()
  status.textContent = ''
}

function read() {
  return latest(async (signal) => {
    const text = area.value
    problem.replaceChildren()
    if (!text.trim()) {
      accepted = ''
      refreshComparison()
      results.replaceChildren()
      progress.hidden = true
      status.textContent = welcome
      return
    }
    status.textContent = `Reading ${count(text.length)} characters …`
    progress.hidden = false
    try {
      const request = requestFor(text, settings)
      const [answer, { resultSections }] = await Promise.all([
        analyze(request, signal),
        import('./results.ts'),
      ])
      signal.throwIfAborted()
      if ('problem' in answer) return refuse(answer.problem)
      const sections = resultSections(request, answer.data, settings.layers, (layers) => change({ layers }))
      results.replaceChildren(...sections)
      accepted = text
      refreshComparison()
      status.textContent = `Read ${count(answer.data.document.words)} words.`
    } finally {
      if (!signal.aborted) progress.hidden = true
    }
  })
}

const refreshComparison = comparePart(
  () => accepted,
  () => settings,
)
const { tools, takeFile } = textInput(area, read, (title, detail) => refuse({ title, detail }))
byId('text-tools').append(...tools)
byId('settings').append(
  settingsForm(settings, (changed) => {
    change(changed)
    void read()
  }),
  apiKeyField((key) => {
    sendKey(key)
    void read()
  }),
)
takeDrops(document.body, takeFile)

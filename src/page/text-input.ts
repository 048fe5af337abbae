import { element } from './element.ts'
import { SAMPLES } from './samples.ts'

/**
 * Files larger than this are no plain text of the accepted length; reading them would only freeze the page.
 */
const MAX_FILE_BYTES = 2_000_000
/** Rest after the last key before a text is read: long enough not to ask at every key. */
const REST_MS = 400

/** What a text area gains. */
export interface TextInput {
  /** The samples and the file chooser. */
  readonly tools: readonly HTMLElement[]
  readonly takeFile: (file: File) => Promise<void>
}

/** Makes a text area take samples and files, and tells of its text once the writer rests. */
export function textInput(
  area: HTMLTextAreaElement,
  onText: (text: string) => void,
  onRefused: (title: string, detail: string) => void,
): TextInput {
  let rest: ReturnType<typeof setTimeout> | undefined
  area.addEventListener('input', () => {
    clearTimeout(rest)
    rest = setTimeout(() => onText(area.value), REST_MS)
  })
  const put = (text: string) => {
    area.value = text
    area.scrollTop = 0
    clearTimeout(rest)
    onText(area.value)
  }
  const takeFile = async (file: File) => {
    if (file.size > MAX_FILE_BYTES) {
      onRefused('The file is too large', 'Drop a plain text of at most 2 MB.')
    } else put(await file.text())
  }
  const chooser = element('input', {
    type: 'file',
    accept: 'text/plain,.txt,.md',
    className: 'hidden',
    tabIndex: -1,
  })
  chooser.setAttribute('aria-hidden', 'true')
  chooser.addEventListener('change', () => {
    const file = chooser.files?.[0]
    chooser.value = ''
    if (file) void takeFile(file)
  })
  const tools = [
    element('span', { className: 'faint' }, 'Try'),
    ...SAMPLES.map(({ label, load }) => button(label, async () => put(await load()))),
    button('Open a file', () => chooser.click()),
    chooser,
  ]
  return { tools, takeFile }
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label)
  made.addEventListener('click', act)
  return made
}

import { element } from './element.ts'

const STORED = 'api-key'

/**
 * A field for the API key that some deployments ask for. The
 * key is kept until the tab is closed, and is in no link.
 *
 * @param onKey told of the key at once where one is kept, and whenever it changes
 */
export function apiKeyField(onKey: (key: string) => void): HTMLElement {
  const kept = sessionStorage.getItem(STORED) ?? ''
  const input = element('input', {
    type: 'password',
    name: 'api-key',
    value: kept,
    autocomplete: 'off',
    placeholder: 'Only where this deployment asks for one',
  })
  input.addEventListener('change', () => {
    const key = input.value.trim()
    sessionStorage.setItem(STORED, key)
    onKey(key)
  })
  if (kept !== '') onKey(kept)
  return element(
    'div',
    { className: 'settings' },
    element('label', { className: 'wide' }, 'API key, kept until this tab is closed: ', input),
  )
}

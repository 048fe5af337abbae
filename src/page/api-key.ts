import { element } from './element.ts'

const STORED = 'api-key'

/** The key that the reader gave for this visit; empty where none is needed. It never stands in a link. */
export function apiKey(): string {
  return sessionStorage.getItem(STORED) ?? ''
}

/** A field for the API key that some deployments ask for. */
export function apiKeyField(onChange: () => void): HTMLElement {
  const input = element('input', {
    type: 'password',
    name: 'api-key',
    value: apiKey(),
    autocomplete: 'off',
    placeholder: 'Only where this deployment asks for one',
  })
  input.addEventListener('change', () => {
    sessionStorage.setItem(STORED, input.value.trim())
    onChange()
  })
  return element('label', { className: 'wide' }, 'API key, kept until this tab is closed: ', input)
}

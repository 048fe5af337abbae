import { element } from './element.ts'
import { readActors, type Settings, writeActors } from './settings.ts'

/** The settings that change what the service answers. */
export function settingsForm(initial: Settings, onChange: (changed: Partial<Settings>) => void): HTMLElement {
  const pronouns = element('input', { type: 'checkbox', checked: initial.pronouns, name: 'pronouns' })
  const anyLanguage = element('input', {
    type: 'checkbox',
    checked: initial.anyLanguage,
    name: 'any-language',
  })
  const actors = element('input', {
    type: 'text',
    name: 'actors',
    value: writeActors(initial.actors),
    placeholder: 'World Bank = IBRD, the Bank; Ana Lima',
  })
  const form = element(
    'div',
    { className: 'settings' },
    element('label', {}, pronouns, 'Pronouns count as mentions of an actor'),
    element('label', {}, anyLanguage, 'Read it even if it does not look English'),
    element('label', { className: 'wide' }, 'Actors to follow, besides those found: ', actors),
  )
  form.addEventListener('change', () =>
    onChange({
      pronouns: pronouns.checked,
      anyLanguage: anyLanguage.checked,
      actors: readActors(actors.value),
    }),
  )
  return form
}

import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { guessLanguage } from '../../../src/document/language/guess.ts'

const codeOf = (text: string) => guessLanguage(annotate(text)).code

describe('language', () => {
  it.each([
    ['de', 'Der Minister sagte am Montag, dass die Regierung nicht mit einer Lösung bis zum Sommer rechnet.'],
    [
      'fr',
      "Le ministre a dit lundi que le gouvernement n'attend pas de solution avant l'été, selon la presse.",
    ],
    [
      'es',
      'El ministro dijo el lunes que el gobierno no espera una solución antes del verano, según la prensa.',
    ],
    ['it', "Il ministro ha detto lunedì che il governo non si aspetta una soluzione prima dell'estate."],
    [
      'pt',
      'O ministro disse na segunda que o governo não espera uma solução até ao verão, segundo a imprensa.',
    ],
    [
      'nl',
      'De minister zei maandag dat de regering niet rekent op een oplossing voor de zomer en het reces.',
    ],
    [
      'sv',
      'Ministern sade på måndagen att regeringen inte räknar med en lösning före sommaren och det är synd.',
    ],
    [
      'da',
      'Ministeren sagde mandag, at regeringen ikke regner med en løsning før sommer, og det er ikke nok ifølge ham.',
    ],
    [
      'pl',
      'Minister powiedział, że rząd nie spodziewa się rozwiązania przed latem, ale to jest już jego sprawa.',
    ],
    [
      'tr',
      'Bakan, hükümetin yaz öncesi bir çözüm beklemediğini söyledi, ama bu çok yeni bir şey değil ve daha var.',
    ],
    [
      'fi',
      'Ministeri sanoi maanantaina, että hallitus ei odota ratkaisua ennen kesää, mutta se on myös hänen asiansa.',
    ],
    [
      'ro',
      'Ministrul a spus că guvernul nu se așteaptă la o soluție până la vară, dar este și treaba lui să o caute.',
    ],
    [
      'id',
      'Menteri itu mengatakan bahwa pemerintah tidak mengharapkan solusi dalam waktu dekat dan akan menunggu.',
    ],
    ['ru', 'Министр сказал в понедельник, что правительство не ждёт решения до лета.'],
    ['uk', 'Міністр сказав, що уряд не чекає рішення до літа.'],
    ['zh', '部长周一表示，政府预计夏天之前不会有解决方案。'],
    ['ja', '大臣は月曜日に、政府は夏までの解決を期待していないと述べた。'],
    ['ko', '장관은 월요일 정부가 여름 전에는 해결책을 기대하지 않는다고 말했다.'],
    ['ar', 'قال الوزير يوم الاثنين إن الحكومة لا تتوقع حلا قبل الصيف.'],
    ['el', 'Ο υπουργός είπε τη Δευτέρα ότι η κυβέρνηση δεν περιμένει λύση.'],
    ['he', 'השר אמר ביום שני כי הממשלה אינה מצפה לפתרון לפני הקיץ.'],
  ])('knows %s', (code, text) => expect(codeOf(text)).toBe(code))

  it.each([
    'The minister said on Monday that the government does not expect a solution before summer.',
    'Andrés Manuel López Obrador de la Cruz met Luiz Inácio Lula da Silva in São Paulo, and they agreed.',
    "so i told him no way lol, that's not how any of this works #fail",
    'Mayor of Los Angeles quits after vote on El Paso de la Reina plan',
  ])('knows English: %s', (text) => expect(codeOf(text)).toBe('en'))

  it.each(['', '42', 'Los de la Torre', 'Ja.', 'Trump beats Cruz', '👍👍', 'Paris, Berlin, Madrid, Roma'])(
    'does not guess from %j',
    (text) => expect(codeOf(text)).toBe('und'),
  )

  it('is as sure of one of two kindred languages as of any: neither is English', () => {
    const text =
      'El alcalde anunció el martes que la presa podría ceder en los próximos días. Los vecinos no quieren dejar sus casas.'
    const { code, confidence } = guessLanguage(annotate(text))
    expect(code).toBe('es')
    expect(confidence).toBeGreaterThan(0.9)
  })

  it('does not rule out English beside another language', () => {
    const text =
      'He said “der Minister und die Regierung sind nicht zufrieden mit dem Plan” and he was right about it.'
    expect(['en', 'und']).toContain(codeOf(text))
  })
})

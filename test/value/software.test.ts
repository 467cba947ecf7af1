import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findOperatingSystem, findSystems, readOperatingSystem } from '../../src/value/program/operating-system.ts'
import { findAntivirus, findFirewall } from '../../src/value/program/protection.ts'
import { chooseSoftware, findAllSoftware, findSoftware, readSoftware, type Standing } from '../../src/value/program/software.ts'

test.for<[string, string, string, 'good' | 'partial']>([
  ['a year', 'Microsoft Outlook 2019', 'Microsoft Outlook 2019', 'good'],
  ['a build in brackets', 'Outlook 2007 (12.0.6829)', 'Outlook 2007 (12.0.6829)', 'good'],
  ['a dotted version', 'eM Client 9.2', 'eM Client 9.2', 'good'],
  ['bits in brackets', 'Thunderbird 102.15.1 (64-bits)', 'Thunderbird 102.15.1 (64-bits)', 'good'],
  ['bits without brackets', 'Thunderbird 115.6 64 bits', 'Thunderbird 115.6 64 bits', 'good'],
  ['an esr release', 'Thunderbird 140.4.0esr', 'Thunderbird 140.4.0esr', 'good'],
  ['a sentence between', 'o outlook é o 2013', 'outlook 2013', 'good'],
  ['a sentence without its accent', 'o outlook e o 2010', 'outlook 2010', 'good'],
  ['another one without', 'meu thunderbird e a 115', 'thunderbird 115', 'good'],
  ['two years', 'Outlook 2016 e 2019', 'Outlook 2016 e 2019', 'good'],
  ['an edition', 'Outlook do Microsoft 365', 'Outlook do Microsoft 365', 'good'],
  ['the edition alone', 'Microsoft 365', 'Microsoft 365', 'good'],
  ['365 right behind', 'Outlook 365', 'Outlook 365', 'good'],
  ['a suite with its client', 'Microsoft 365 (Outlook) versão 2409', 'Microsoft 365 (Outlook) versão 2409', 'good'],
  ['the suite behind a comma', 'Outlook, do pacote Office 2019', 'Outlook, do pacote Office 2019', 'good'],
  [
    'version and build',
    'Microsoft Outlook 2019 MSO (Versão 2409 Build 16.0.18025)',
    'Microsoft Outlook 2019 MSO (Versão 2409 Build 16.0.18025)',
    'good',
  ],
  [
    'a version behind a comma',
    'Microsoft Outlook para Microsoft 365 MSO, versão 2408',
    'Microsoft Outlook para Microsoft 365 MSO, versão 2408',
    'good',
  ],
  [
    'registered marks',
    'Microsoft® Outlook® 2019 MSO (16.0.10396.20023) 64 bits',
    'Microsoft® Outlook® 2019 MSO (16.0.10396.20023) 64 bits',
    'good',
  ],
  ['service pack and bits', 'Outlook 2010 SP2 32 bits', 'Outlook 2010 SP2 32 bits', 'good'],
  ['capitals', 'MICROSOFT OUTLOOK 2021', 'MICROSOFT OUTLOOK 2021', 'good'],
  ['a no-break space', 'Mozilla Thunderbird\u00a091.13', 'Mozilla Thunderbird 91.13', 'good'],
  ['a misspelling', 'OUTLOOCK 2013', 'OUTLOOCK 2013', 'good'],
  ['another misspelling', 'tunderbird 128', 'tunderbird 128', 'good'],
  ['a third misspelling', 'trunderbird versão 115', 'trunderbird versão 115', 'good'],
  ['a hyphen', 'Outlook-2016', 'Outlook-2016', 'good'],
  ['Outlook for Mac', 'Outlook para Mac 16.89', 'Outlook para Mac 16.89', 'good'],
  ['Outlook on a phone', 'Outlook para Android 4.2439.1', 'Outlook para Android 4.2439.1', 'good'],
  ['the new Outlook', 'Outlook (novo)', 'Outlook (novo)', 'good'],
  ['the classic one with a version', 'Outlook clássico, versão 2410', 'Outlook clássico, versão 2410', 'good'],
  ['Windows Live Mail', 'Windows Live Mail 2012', 'Windows Live Mail 2012', 'good'],
  ['a built-in app with its system', 'Mail do iPhone (iOS 17)', 'Mail do iPhone (iOS 17)', 'good'],
  ['a built-in app, system behind a comma', 'app de e-mail do iPhone, iOS 18.1', 'app de e-mail do iPhone, iOS 18.1', 'good'],
  ['a built-in app of a model', 'Mail do meu iPhone 13 com iOS 17.2', 'Mail do meu iPhone 13 com iOS 17.2', 'good'],
  ['a device number as no version', 'Mail do iPhone 13', 'Mail do iPhone 13', 'partial'],
  ['an Android app', 'Email nativo do Android 13', 'Email nativo do Android 13', 'good'],
  ['the Windows app', 'Correio do Windows 10', 'Correio do Windows 10', 'good'],
  ['Apple Mail with its system', 'Apple Mail 16.0 (macOS 15.1)', 'Apple Mail 16.0 (macOS 15.1)', 'good'],
  ['a named macOS', 'Mail do Mac, macOS Sonoma 14.5', 'Mail do Mac, macOS Sonoma 14.5', 'good'],
  ['Samsung Email', 'Samsung Email 6.1.92', 'Samsung Email 6.1.92', 'good'],
  ['K-9', 'K-9 Mail 6.804', 'K-9 Mail 6.804', 'good'],
  ['The Bat!', 'The Bat! 10.5', 'The Bat! 10.5', 'good'],
  ['Zimbra', 'Zimbra Desktop 7.3.1', 'Zimbra Desktop 7.3.1', 'good'],
  ['Lotus Notes', 'Lotus Notes 9.0.1', 'Lotus Notes 9.0.1', 'good'],
  ['fetchmail', 'fetchmail 6.4.37', 'fetchmail 6.4.37', 'good'],
  ['an unknown program', 'XMail Pro 3.2', 'XMail Pro 3.2', 'good'],
  ['an unknown program without version', 'XMail Pro', 'XMail Pro', 'partial'],
  ['a bare name', 'outlook', 'outlook', 'partial'],
  ['a hedge', 'acho que é o Outlook', 'Outlook', 'partial'],
  ['a remark in brackets', 'Outlook (não sei qual versão, o da escola)', 'Outlook', 'partial'],
  ['a guessed year', 'Outlook, acho que 2016', 'Outlook 2016', 'good'],
  ['a version in its own sentence', 'uso o Thunderbird, a versão é 128.5', 'Thunderbird 128.5', 'good'],
  ['a version before the name', 'a versão 2016 do Outlook', 'Outlook 2016', 'good'],
  [
    'beside one of an old computer in brackets',
    'troquei de PC (era um Dell velho com Windows 7 e Outlook 2007), agora Outlook 2021',
    'Outlook 2021',
    'good',
  ],
  ['beside one that an old computer had', 'no computador velho tinha o Outlook 2007, no novo é Outlook 2021', 'Outlook 2021', 'good'],
  ['that it was to be in brackets', 'não baixa o pop3 (era pra baixar no Outlook 2019)', 'Outlook 2019', 'good'],
  ['on a computer that was somebody’s', 'o pc era da minha irmã e tem Outlook 2013', 'Outlook 2013', 'good'],
  ['behind an address of a domain for examples', 'o e-mail ana@sitio.example parou, uso o Outlook 2016', 'Outlook 2016', 'good'],
  ['the app called Mail, and its system', 'Meu iPhone com iOS 18.7.2 não baixa mais (app Mail mesmo)', 'app Mail iOS 18.7.2', 'good'],
  ['the app called Mail on a Mac', 'Macbook Air (macOS 15.1), app Mail', 'app Mail macOS 15.1', 'good'],
  ['a year that another told', 'Ele fica no Outlook, ela falou que é o de 2019', 'Outlook 2019', 'good'],
  ['a year that is guessed', 'o programa é o Outlook, de 2010 acho', 'Outlook 2010', 'good'],
  ['since which year', 'O Outlook, de 2010 pra cá, nunca deu problema', 'Outlook', 'partial'],
  ['a year behind "that of"', 'o Outlook é aquele de 2013', 'Outlook 2013', 'good'],
  ['a year behind "of the year"', 'meu Outlook é do ano 2016, não baixa', 'Outlook 2016', 'good'],
  ['a year behind an old one', 'uso aquele Outlook antigo de 2010', 'Outlook 2010', 'good'],
  ['since when it fails', 'meu Outlook velho não baixa desde 2013', 'Outlook', 'partial'],
  ['a year in use', 'o Outlook baixa três e trava, uso o 2007', 'Outlook 2007', 'good'],
  ['a year in its own sentence', 'o Outlook não baixa nada. Aqui é o 2016 mesmo', 'Outlook 2016', 'good'],
  ['a year since when', 'o Outlook não baixa nada, uso ele desde 2016', 'Outlook', 'partial'],
  ['a year of a system', 'o Outlook não baixa nada, o servidor é o 2019', 'Outlook', 'partial'],
  ['a system behind it', 'Outlook 2016, Windows 10', 'Outlook 2016', 'good'],
  ['a system as the place', 'eM Client 9.2 no Windows 11', 'eM Client 9.2', 'good'],
  ['two programs', 'Outlook 2016 e Thunderbird 115', 'Outlook 2016 e Thunderbird 115', 'good'],
  ['a phone by its system', 'iPhone 13 com iOS 17', 'iPhone 13 com iOS 17', 'good'],
  ['a name and only a device', 'Thunderbird no Windows 10', 'Thunderbird', 'partial'],
  ['a name and a port', 'Outlook 995', 'Outlook', 'partial'],
  ['a phone number behind it', 'Outlook 2016 (19) 3241-8870', 'Outlook 2016', 'good'],
  ['a product word before the version', 'Eudora OSE 1.0', 'Eudora OSE 1.0', 'good'],
  ['what it runs on before the version', 'Pegasus Mail for Windows 4.81', 'Pegasus Mail for Windows 4.81', 'good'],
  ['a version like an address', 'Samsung Email 6.1.90.16', 'Samsung Email 6.1.90.16', 'good'],
  ['a bare Mail with a version', 'Mail 16.0', 'Mail 16.0', 'good'],
  ['a Mail of two figures beside its system', 'Mail 16 no macOS Sonoma 14.6', 'Mail 16', 'good'],
  ['a Mail of two figures on its machine', 'o Mail 16, no MacBook', 'Mail 16', 'good'],
  ['an edition with &', 'Outlook do Office Home & Business 2021', 'Outlook do Office Home & Business 2021', 'good'],
  ['an esr build', 'Betterbird 128.5.0esr-bb15', 'Betterbird 128.5.0esr-bb15', 'good'],
])('readSoftware() reads %s', ([, text, value, state]) => {
  const found = readSoftware(text)
  expect([found?.value, found?.state]).toEqual([value, state])
  expect(found?.problem).toBe(state === 'partial' ? 'no-version' : undefined)
})

test.for<[string, string]>([
  ['não sei'.concat(' (no idea)'), 'não sei'],
  ['question marks', '???'],
  ['a dash', '-'],
  ['only a system', 'Windows 10'],
  ['a host', 'pop.exemplo.com.br'],
  ['a bare number', '2016'],
  ['the usual one', 'o de sempre'],
])('readSoftware() takes nothing from %s', ([, text]) => {
  expect(readSoftware(text)).toBeUndefined()
})

test.for<[string, string, string[]]>([
  [
    'a name told twice',
    'o Outlook aqui da recepção não baixa mais nada. É o Outlook 2016, num computador com Windows 10 Pro',
    ['Outlook', 'Outlook 2016'],
  ],
  ['a short name with its version', 'cliente com TB 128.4 no Win11', ['TB 128.4']],
  ['“também” with a count', 'o Outlook 2019 parou e tb 2.500 mensagens sumiram, tb 128 de hoje', ['Outlook 2019']],
  ['whose it is', 'o Outlook dele é 2016', ['Outlook 2016']],
  ['whose it is, with an article', 'o outlook dela é o 2019, sim', ['outlook 2019']],
  ['no version behind whose it is', 'o outlook dele é de 20 anos atrás', ['outlook']],
  ['the app that is the device’s own', 'uso o mail normal do iPhone, iOS 18.5', ['mail normal do iPhone, iOS 18.5']],
  ['a name with its system beside', 'é o Claws Mail 4.2.0 num Linux Mint 21.3', ['Claws Mail 4.2.0']],
  ['a name that fails', 'Uso Outlook pero no sé qué versión es', ['Outlook']],
  ['not a footer', 'Bom dia\n\nEnviado do Outlook para Android', []],
  ['not an English footer', 'Thanks\nGet Outlook for iOS', []],
  ["not a label's example", 'Nome e versão (cliente de e-mail | exemplo: Microsoft Outlook, Mozilla Thunderbird) utilizado:', []],
  ['not an old program', 'antes eu usava o Eudora, agora Thunderbird 115', ['Thunderbird 115']],
  ['not a webmail', 'no webmail funciona', []],
  ['not where it works', 'Uso o Outlook 2016, no celular pelo Gmail abre normal', ['Outlook 2016']],
  ['not what is denied', 'não uso o Outlook, é o Mailbird 3.0', ['Mailbird 3.0']],
  [
    "not an error's words",
    'aparece: "O Outlook não pode se conectar ao servidor de entrada (POP3)." no Thunderbird 115',
    ['Thunderbird 115'],
  ],
  ['not a host or address', 'joao@outlook.com em outlook.office365.com', []],
  ['not ordinary words', 'acontece em cliente nosso, in my mail', []],
  ['not a count', 'abri o Outlook 3 vezes', ['Outlook']],
  ['not a date', 'o Outlook 16/11 parou', ['Outlook']],
  ['no system told beside it', 'A versão do Mail é a 16.0 e o macOS é o Sequoia 15.1', ['Mail 16.0']],
  ['a version told with a verb', 'o thunderbird nao baixa, o thunderbird é o 128.5 e o windows 11', ['thunderbird', 'thunderbird 128.5']],
  ['no example where a kind is told', 'da um erro tipo 0x800ccc0e no outlook', ['outlook']],
  ['a system that fetches mail, in brackets', 'Nosso sistema (GestorPed 4.2) lê a caixa de pedidos por POP3', ['GestorPed 4.2']],
  ['a system of another work in brackets', 'Nosso sistema (GestorPed 4.2) emite as notas e imprime', []],
  ['a system by its platform in brackets', 'Nosso sistema (Windows 10) recebe os e-mails', []],
  ['a room in brackets', 'O programa da sala (Bloco 3) baixa os e-mails do prédio no mural', []],
])('findSoftware() finds %s', ([, text, values]) => {
  expect(findSoftware(text).map(({ value }) => value)).toEqual(values)
})

test.for([
  'Microsoft 365 Apps para Pequenos Negócios, versão 2410',
  'Microsoft 365 Apps for business (16.0.18025)',
  'Outlook (o clássico, do Office 2021)',
  'Outlook, do Office Home & Business 2019',
  'Microsoft® Outlook® para Microsoft 365 MSO (Versão 2410 Build 16.0.18129.20158) 64 bits',
])('findAllSoftware() takes %s as one product with its version', (text) => {
  expect(findAllSoftware(`é o ${text}, no computador`).map(({ value, state }) => [value, state])).toEqual([[text, 'good']])
})

test.for<[string, string, Standing]>([
  ['footer', 'Enviado do Outlook para iOS', 'footer'],
  ['example', 'programa (ex.: Outlook 2016)', 'example'],
  ['past', 'migramos do Outlook 2010', 'past'],
  ['elsewhere', 'no Gmail abre normal', 'elsewhere'],
  ['denied', 'não uso Outlook', 'denied'],
  ['named', 'no Outlook não abre', 'named'],
])('findAllSoftware() tells that a text speaks of a program as %s', ([, text, standing]) => {
  expect(findAllSoftware(text)[0]?.standing).toBe(standing)
})

test('chooseSoftware() takes the name with a version', () => {
  expect(chooseSoftware(findSoftware('o Outlook parou. É o Outlook 2016.'))?.value).toBe('Outlook 2016')
})

test.for<[string, string, string[]]>([
  ['an edition and release', 'Windows 11 Pro 24H2', ['Windows 11 Pro 24H2']],
  ['a short name with bits', 'Win 7 64 bits', ['Win 7 64 bits']],
  ['macOS', 'macOS 15.1', ['macOS 15.1']],
  ['Ubuntu', 'é um Ubuntu 22.04 aqui', ['Ubuntu 22.04']],
  ['Android', 'o celular é Android 13', ['Android 13']],
  ['iOS', 'O celular tem iOS 18.1', ['iOS 18.1']],
  ['a service pack', 'Windows 7 Professional SP1', ['Windows 7 Professional SP1']],
  ["not a mail app's system", 'Mail do iPhone (iOS 17)', []],
  ['not Windows Live Mail', 'Windows Live Mail 2012', []],
  ['not a system without version', 'uso o Windows', []],
])('findOperatingSystem() finds %s', ([, text, values]) => {
  expect(findOperatingSystem(text).map(({ value }) => value)).toEqual(values)
})

test('readOperatingSystem() takes an answer as written, and no "não sei"', () => {
  expect([readOperatingSystem('Windows 10 Enterprise LTSC')?.value, readOperatingSystem('não sei')]).toEqual([
    'Windows 10 Enterprise LTSC',
    undefined,
  ])
})

test.for<[string, string, string[], string[]]>([
  ['a product', 'uso o Avast Free 24.9', ['Avast Free 24.9'], []],
  ['none', 'sem antivírus', ['sem antivírus'], []],
  ['no firewall', 'não tem firewall', [], ['não tem firewall']],
  ['no trouble with a firewall', 'There is no firewall problem here.', [], []],
  ['a described firewall', 'o firewall é o do roteador', [], ['o do roteador']],
  ['a firewall product and what is told of it', 'sim, pfSense 2.7, sem restrição', [], ['pfSense 2.7, sem restrição']],
  ['neither', 'desativei o antivírus', [], []],
  ['what is named before it is denied', 'antivírus não tem, firewall também não.', ['não tem'], ['também não']],
  ['the same in Spanish', 'antivirus no hay, firewall tampoco', ['no hay'], ['tampoco']],
  ['no denial of its doings', 'antivírus não tem nada a ver; firewall não tem porta liberada', [], []],
  ['the one that is excepted', 'sem firewall fora o do Windows', [], ['o do Windows']],
  ['the one that came after', 'antivírus eu tirei o Norton semana passada, agora é só o Defender', ['Defender'], []],
  ['the one that another was exchanged for', 'trocamos o Avast pelo Kaspersky', ['Kaspersky'], []],
  ['the only one, removed or not', 'desinstalei o AVG pra testar', ['AVG'], []],
  ['a firewall told behind a comma', 'firewall, só o do Windows', [], ['só o do Windows']],
])('findAntivirus() and findFirewall() find %s', ([, text, antivirus, firewall]) => {
  expect([findAntivirus(text).map(({ value }) => value), findFirewall(text).map(({ value }) => value)]).toEqual([antivirus, firewall])
})

test('findAllSoftware(), findSystems() never throw, and their spans cut the text', () => {
  const words = fc.constantFrom(
    'Outlook',
    ' versão ',
    '2016',
    ' (',
    ')',
    'Mail do iPhone',
    ' iOS 17',
    '\n',
    'é',
    ', ',
    'Ubuntu 22.04',
    '“',
    '\u0301',
    '😀',
    'ﬁ',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(words, { maxLength: 30 }).map((parts) => parts.join('')),
      ),
      (text) => {
        readSoftware(text)
        for (const { start, end, value } of [
          ...findAllSoftware(text),
          ...findSystems(text),
          ...findAntivirus(text),
          ...findFirewall(text),
        ]) {
          expect(start >= 0 && start < end && end <= text.length).toBe(true)
          expect(value).not.toBe('')
        }
      },
    ),
  )
})

// A device's system that stands bare behind a comma, what is told aside of one, and systems that belong to a mail app.
import { expect, test } from 'vitest'
import { findOperatingSystem, readOperatingSystem } from '../../src/value/program/operating-system.ts'

const told: [string, string][] = [
  ['Não consigo baixar email pelo celular, Android 14, porta 995', 'Android 14'],
  ['I read my mail on the phone, Android 13, and nothing comes', 'Android 13'],
  ['Leo mi correo en el iPhone, iOS 17, por POP y no baja', 'iOS 17'],
  ['No meu iPhone 13, iOS 17.5, o pop não baixa', 'iOS 17.5'],
  ['Windows 11 Home (atualizado ontem), Outlook 2021', 'Windows 11 Home'],
  ['Windows 10 Pro (64 bits, 22H2) no escritório', 'Windows 10 Pro (64 bits, 22H2)'],
  ['pop não baixa, windows 10 home, 177.1.1.9, 995, ssl', 'windows 10 home'],
  ['Outlook 2016 - win 11 pro - 177.1.1.9 - SSL', 'win 11 pro'],
  ['Windows 11, 10.0.22631.4460', 'Windows 11, 10.0.22631.4460'],
  ['Uso o Outlook Express no XP', 'XP'],
  ['o micro é um XP velhinho', 'XP'],
  ['Uso o Windows Live Mail no Windows 7', 'Windows 7'],
  ['não baixa no Outlook (Windows 10)', 'Windows 10'],
  ['app outlook do cel (android 14)', 'android 14'],
  ['n recebo email no note (win10, outlook 2016)', 'win10'],
  ['o windows acho que é o 7', 'windows 7'],
  ['meu Windows deve ser o 10', 'Windows 10'],
  ['Ubuntu 22.04 (instalado semana passada)', 'Ubuntu 22.04'],
  ['o android é 14', 'android 14'],
  ['KMail 6.1.3 (KDE neon 6.2) na bancada', 'KDE neon 6.2'],
  ['o Android dele é 13, acho', 'Android 13'],
  ['o iOS é o 18.5', 'iOS 18.5'],
]

test.for(told)('findOperatingSystem() finds the system in: %s', ([text, value]) => {
  expect(findOperatingSystem(text).map((found) => found.value)).toEqual([value])
})

const ofApps = [
  'Uso o app de email do celular, Android 13',
  'Mail do iPhone, iOS 18.1',
  'uso o aplicativo de e-mail no tablet, Android 11',
  'o programa de email nativo do celular, Android 12',
  'app Mail (iOS 17)',
]

test.for(ofApps)('findOperatingSystem() leaves to the app what is its own: %s', (text) => {
  expect(findOperatingSystem(text)).toEqual([])
})

test.for([
  ['17.5 (iPhone 13)', '17.5'],
  ['10 (versão 22H2)', '10 (versão 22H2)'],
  ['11 (Pro)', '11 (Pro)'],
  ['Windows 7 (sim, é antigo)', 'Windows 7'],
  ['macOS Sonoma (14.5)', 'macOS Sonoma (14.5)'],
  ['Linux (Ubuntu 22.04)', 'Linux (Ubuntu 22.04)'],
  ['o que veio de fábrica (não mexi)', 'o que veio de fábrica (não mexi)'],
] as const)('readOperatingSystem() reads %s', ([text, value]) => {
  expect(readOperatingSystem(text)?.value).toBe(value)
})

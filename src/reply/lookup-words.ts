// What look-ups came to, in a customer's words, in each language: what was looked up, what came out, and whom to turn to. Kind, and
// never surer than the look-up was. The domains, hosts and addresses in them were checked and shortened before.
import type { SettingMismatch } from '../facts/find-setting-mismatch.ts'
import type { DomainFinding } from '../facts/look-up/findings.ts'
import type { Language } from '../message/message.ts'

export type GateFault = Exclude<DomainFinding['verdict'], 'good' | 'unknown'>

export type LookupWords = {
  /** Of a fault: its title, and what to do. `isBrazilian`: registro.br is its registry. */
  gateTitle: Record<GateFault, string>
  gate(fault: GateFault, about: { domain: string; isBrazilian: boolean; host: string | undefined }): string
  checksHeading: string
  slip(address: string, meant: string): string
  noSuchDomain(address: string): string
  takesNoMail(address: string): string
  mismatch: Record<SettingMismatch, string>
  unfinishedHost(host: string): string
  unusualPort(port: number): string
  noSuchHost(host: string): string
  closed(host: string, port: number): string
  silent(host: string, port: number): string
  notPop3(host: string, port: number): string
  noStls(host: string, port: number): string
  noTls(host: string, port: number): string
  certificateOld(host: string): string
  certificateName(host: string): string
}

const PORTUGUESE: LookupWords = {
  gateTitle: {
    'not-registered': 'O domínio não foi encontrado',
    inactive: 'O domínio está congelado ou inativo',
    'no-mx': 'Falta o registro MX do domínio',
    'mx-leads-nowhere': 'O registro MX do domínio não leva a nenhum servidor',
  },
  gate(fault, { domain, isBrazilian, host }) {
    const registrar = isBrazilian
      ? 'entre em https://registro.br com a conta de quem registrou o domínio (ou fale com quem cuida dele para você)'
      : 'fale com a empresa onde o domínio foi registrado'
    const dns = 'Peça a quem cuida do DNS do domínio (em geral, a empresa do site ou da hospedagem)'
    switch (fault) {
      case 'not-registered':
        return `Consultamos agora o domínio ${domain} (a parte depois do @) e ele não foi encontrado na internet: pode ter vencido, estar congelado ou não estar registrado. Confira se ele está escrito assim mesmo; se estiver, ${registrar} e veja se há alguma pendência, como a anuidade.`
      case 'inactive':
        return `Consultamos agora o registro do domínio ${domain} e ele consta como congelado ou inativo; quase sempre é a anuidade que não foi paga. Para resolver, ${registrar}, veja a pendência e espere a liberação, que costuma levar algumas horas.`
      case 'no-mx':
        return `Consultamos agora o domínio ${domain}: ele existe, mas não tem um registro MX válido, que diz para onde vão os e-mails. ${dns} para cadastrar o MX da sua hospedagem de e-mail.`
      case 'mx-leads-nowhere':
        return `Consultamos agora o domínio ${domain}: o registro MX dele aponta para ${host ?? 'um servidor'}, que não leva a nenhum servidor. ${dns} para corrigir o MX, com o nome do servidor da sua hospedagem de e-mail.`
    }
  },
  checksHeading: 'Vale conferir',
  slip: (address, meant) => `Confira o endereço ${address}: será que não é ${meant}?`,
  noSuchDomain: (address) => `Confira o endereço ${address}: a parte depois do @ não foi encontrada na internet.`,
  takesNoMail: (address) =>
    `Confira o endereço ${address}: pelo que consultamos, a parte depois do @ não está preparada para receber e-mails.`,
  mismatch: {
    'ssl-on-110': 'A porta 110 com SSL/TLS não funciona: com SSL/TLS, o POP3 usa a porta 995.',
    'plain-on-995': 'A porta 995 só funciona com SSL/TLS: escolha SSL/TLS como criptografia.',
    'starttls-on-995': 'A porta 995 usa SSL/TLS direto, e não STARTTLS: escolha SSL/TLS como criptografia.',
    'imap-port': 'As portas 143 e 993 são do IMAP: para o POP3, use a porta 995 com SSL/TLS (ou a 110 sem SSL/TLS).',
    'smtp-port': 'As portas 25, 465 e 587 são do servidor de saída: para receber por POP3, use a porta 995 com SSL/TLS.',
    'web-port': 'As portas 80 e 443 são de sites: para receber por POP3, use a porta 995 com SSL/TLS.',
  },
  unfinishedHost: (host) => `Confira o nome do servidor, ${host}: parece faltar o final, como .com.br.`,
  unusualPort: (port) => `Confira a porta ${port}: para receber por POP3, quase sempre é a 995 (com SSL/TLS) ou a 110 (sem SSL/TLS).`,
  noSuchHost: (host) => `O servidor ${host} não foi encontrado na internet. Confira se o nome está escrito assim mesmo.`,
  closed: (host, port) => `O servidor ${host} não aceita conexões na porta ${port}. Em geral, a porta é 995, com SSL/TLS.`,
  silent: (host, port) =>
    `O servidor ${host} não respondeu na porta ${port} com essas configurações. Confira o servidor, a porta e a criptografia.`,
  notPop3: (host, port) => `Na porta ${port} do servidor ${host} não responde um servidor POP3. Em geral, a porta é 995, com SSL/TLS.`,
  noStls: (host, port) => `O servidor ${host} não oferece STARTTLS na porta ${port}. Experimente SSL/TLS na porta 995.`,
  noTls: (host, port) => `O servidor ${host} não usa SSL/TLS na porta ${port}. Em geral, SSL/TLS é na porta 995.`,
  certificateOld: (host) =>
    `O certificado de segurança do servidor ${host} está fora da validade, e o programa pode avisar disso ou recusar a conexão. Não depende de você: fica anotado para a nossa equipe.`,
  certificateName: (host) =>
    `O certificado de segurança do servidor não vale para o nome ${host}, e o programa pode avisar disso. Confira se o nome do servidor é esse mesmo.`,
}

const ENGLISH: LookupWords = {
  gateTitle: {
    'not-registered': 'The domain was not found',
    inactive: 'The domain is frozen or inactive',
    'no-mx': 'The domain has no MX record',
    'mx-leads-nowhere': "The domain's MX record leads to no server",
  },
  gate(fault, { domain, isBrazilian, host }) {
    const registrar = isBrazilian
      ? 'sign in at https://registro.br with the account that registered it (or ask whoever looks after it for you)'
      : 'please contact the company where the domain was registered'
    const dns = "Please ask whoever manages the domain's DNS (usually your web site or hosting company)"
    switch (fault) {
      case 'not-registered':
        return `We have just looked up the domain ${domain} (the part after the @), and it was not found on the internet: it may have expired, be frozen, or not be registered. Please check that it is written exactly like that; if it is, ${registrar} and see whether anything is due, such as the yearly fee.`
      case 'inactive':
        return `We have just looked up the registration of the domain ${domain}, and it is listed as frozen or inactive; most often the yearly fee was not paid. To fix it, ${registrar}, see what is due and wait until it is released, which usually takes a few hours.`
      case 'no-mx':
        return `We have just looked up the domain ${domain}: it exists, but has no valid MX record, which says where its mail goes. ${dns} to enter the MX of your mail hosting.`
      case 'mx-leads-nowhere':
        return `We have just looked up the domain ${domain}: its MX record points to ${host ?? 'a server'}, which leads to no server. ${dns} to correct the MX with the server name of your mail hosting.`
    }
  },
  checksHeading: 'Worth checking',
  slip: (address, meant) => `Please check the address ${address}: could it be ${meant}?`,
  noSuchDomain: (address) => `Please check the address ${address}: the part after the @ was not found on the internet.`,
  takesNoMail: (address) => `Please check the address ${address}: as far as we could look up, the part after the @ takes no mail.`,
  mismatch: {
    'ssl-on-110': 'Port 110 with SSL/TLS cannot work: with SSL/TLS, POP3 uses port 995.',
    'plain-on-995': 'Port 995 works with SSL/TLS only: please choose SSL/TLS as the encryption.',
    'starttls-on-995': 'Port 995 uses SSL/TLS from the start, not STARTTLS: please choose SSL/TLS as the encryption.',
    'imap-port': 'Ports 143 and 993 are for IMAP: for POP3, use port 995 with SSL/TLS (or 110 without SSL/TLS).',
    'smtp-port': 'Ports 25, 465 and 587 are for the outgoing server: to fetch mail by POP3, use port 995 with SSL/TLS.',
    'web-port': 'Ports 80 and 443 are for web sites: to fetch mail by POP3, use port 995 with SSL/TLS.',
  },
  unfinishedHost: (host) => `Please check the server name ${host}: its end, such as .com, seems to be missing.`,
  unusualPort: (port) =>
    `Please check the port ${port}: to fetch mail by POP3 it is nearly always 995 (with SSL/TLS) or 110 (without SSL/TLS).`,
  noSuchHost: (host) => `The server ${host} was not found on the internet. Please check that its name is written exactly like that.`,
  closed: (host, port) => `The server ${host} accepts no connections on port ${port}. Usually the port is 995, with SSL/TLS.`,
  silent: (host, port) =>
    `The server ${host} did not answer on port ${port} with these settings. Please check server, port and encryption.`,
  notPop3: (host, port) => `What answers on port ${port} of ${host} is not a POP3 server. Usually the port is 995, with SSL/TLS.`,
  noStls: (host, port) => `The server ${host} does not offer STARTTLS on port ${port}. Please try SSL/TLS on port 995.`,
  noTls: (host, port) => `The server ${host} does not use SSL/TLS on port ${port}. Usually SSL/TLS is on port 995.`,
  certificateOld: (host) =>
    `The security certificate of the server ${host} is out of date, and your program may warn about it or refuse to connect. This is not up to you: we have noted it for our team.`,
  certificateName: (host) =>
    `The server's security certificate is not for the name ${host}, and your program may warn about it. Please check that this is the right server name.`,
}

const SPANISH: LookupWords = {
  gateTitle: {
    'not-registered': 'El dominio no fue encontrado',
    inactive: 'El dominio está congelado o inactivo',
    'no-mx': 'Falta el registro MX del dominio',
    'mx-leads-nowhere': 'El registro MX del dominio no lleva a ningún servidor',
  },
  gate(fault, { domain, isBrazilian, host }) {
    const registrar = isBrazilian
      ? 'entre en https://registro.br con la cuenta de quien registró el dominio (o hable con quien lo cuida por usted)'
      : 'hable con la empresa donde se registró el dominio'
    const dns = 'Pida a quien administra el DNS del dominio (en general, la empresa del sitio o del hospedaje)'
    switch (fault) {
      case 'not-registered':
        return `Acabamos de consultar el dominio ${domain} (la parte después de la @) y no fue encontrado en internet: puede haber vencido, estar congelado o no estar registrado. Verifique que esté escrito así; si lo está, ${registrar} y vea si hay algo pendiente, como la anualidad.`
      case 'inactive':
        return `Acabamos de consultar el registro del dominio ${domain} y figura como congelado o inactivo; casi siempre es la anualidad que no se pagó. Para resolverlo, ${registrar}, vea lo pendiente y espere la liberación, que suele tardar algunas horas.`
      case 'no-mx':
        return `Acabamos de consultar el dominio ${domain}: existe, pero no tiene un registro MX válido, que indica a dónde van los correos. ${dns} que registre el MX de su servicio de correo.`
      case 'mx-leads-nowhere':
        return `Acabamos de consultar el dominio ${domain}: su registro MX apunta a ${host ?? 'un servidor'}, que no lleva a ningún servidor. ${dns} que corrija el MX con el nombre del servidor de su servicio de correo.`
    }
  },
  checksHeading: 'Vale verificar',
  slip: (address, meant) => `Verifique la dirección ${address}: ¿no será ${meant}?`,
  noSuchDomain: (address) => `Verifique la dirección ${address}: la parte después de la @ no fue encontrada en internet.`,
  takesNoMail: (address) => `Verifique la dirección ${address}: según lo que consultamos, la parte después de la @ no recibe correos.`,
  mismatch: {
    'ssl-on-110': 'El puerto 110 con SSL/TLS no funciona: con SSL/TLS, el POP3 usa el puerto 995.',
    'plain-on-995': 'El puerto 995 solo funciona con SSL/TLS: elija SSL/TLS como cifrado.',
    'starttls-on-995': 'El puerto 995 usa SSL/TLS directo, no STARTTLS: elija SSL/TLS como cifrado.',
    'imap-port': 'Los puertos 143 y 993 son de IMAP: para POP3, use el puerto 995 con SSL/TLS (o el 110 sin SSL/TLS).',
    'smtp-port': 'Los puertos 25, 465 y 587 son del servidor de salida: para recibir por POP3, use el puerto 995 con SSL/TLS.',
    'web-port': 'Los puertos 80 y 443 son de sitios web: para recibir por POP3, use el puerto 995 con SSL/TLS.',
  },
  unfinishedHost: (host) => `Verifique el nombre del servidor, ${host}: parece faltar el final, como .com.`,
  unusualPort: (port) => `Verifique el puerto ${port}: para recibir por POP3 casi siempre es el 995 (con SSL/TLS) o el 110 (sin SSL/TLS).`,
  noSuchHost: (host) => `El servidor ${host} no fue encontrado en internet. Verifique que el nombre esté escrito así.`,
  closed: (host, port) => `El servidor ${host} no acepta conexiones en el puerto ${port}. En general, el puerto es 995, con SSL/TLS.`,
  silent: (host, port) =>
    `El servidor ${host} no respondió en el puerto ${port} con esa configuración. Verifique el servidor, el puerto y el cifrado.`,
  notPop3: (host, port) => `En el puerto ${port} de ${host} no responde un servidor POP3. En general, el puerto es 995, con SSL/TLS.`,
  noStls: (host, port) => `El servidor ${host} no ofrece STARTTLS en el puerto ${port}. Pruebe SSL/TLS en el puerto 995.`,
  noTls: (host, port) => `El servidor ${host} no usa SSL/TLS en el puerto ${port}. En general, SSL/TLS va en el puerto 995.`,
  certificateOld: (host) =>
    `El certificado de seguridad del servidor ${host} está fuera de vigencia, y el programa puede avisarlo o rechazar la conexión. No depende de usted: queda anotado para nuestro equipo.`,
  certificateName: (host) =>
    `El certificado de seguridad del servidor no vale para el nombre ${host}, y el programa puede avisarlo. Verifique que ese sea el nombre del servidor.`,
}

const WORDS: Record<Language, LookupWords> = { 'pt-BR': PORTUGUESE, en: ENGLISH, es: SPANISH }

/** Returns the sentences of `language`. */
export function lookupWordsOf(language: Language): LookupWords {
  return WORDS[language]
}

/** Returns each sentence on what had better be checked, for nobody's address, host and port. */
export function listChecks(language: Language): string[] {
  const words = WORDS[language]
  const ofHost = [words.unfinishedHost, words.noSuchHost, words.certificateOld, words.certificateName].map((say) => say(''))
  const ofPort = [words.closed, words.silent, words.notPop3, words.noStls, words.noTls].map((say) => say('', 0))
  return [
    words.slip('', ''),
    words.noSuchDomain(''),
    words.takesNoMail(''),
    words.unusualPort(0),
    ...Object.values(words.mismatch),
    ...ofHost,
    ...ofPort,
  ]
}

// Registries' answers in the shapes that they document: registro.br's (its RDAP extension) and a gTLD registry's (the RDAP response
// profile). People and domains are invented; the people are there so that a test can see that nothing of them is kept.

const person = {
  objectClassName: 'entity',
  handle: 'JOSIL12',
  roles: ['registrant', 'technical'],
  vcardArray: [
    'vcard',
    [
      ['version', {}, 'text', '4.0'],
      ['fn', {}, 'text', 'José Inventado da Silva'],
      ['email', {}, 'text', 'jose@inventado.example'],
    ],
  ],
}

/** registro.br: a list or a single text as status, delegation checks at each name server. */
export function registroBr(domain: string, status: string | string[] = ['active']) {
  return {
    objectClassName: 'domain',
    handle: domain,
    ldhName: domain,
    status,
    nameservers: ['a.auto.dns.example', 'b.auto.dns.example'].map((ldhName) => ({
      objectClassName: 'nameserver',
      ldhName,
      events: [
        { eventAction: 'delegation check', eventDate: '2026-11-17T12:00:00Z', status: ['ns aa'] },
        { eventAction: 'last correct delegation check', eventDate: '2026-11-17T12:00:00Z' },
      ],
    })),
    entities: [person],
    publicIds: [{ type: 'cpf', identifier: '000.000.000-00' }],
    events: [
      { eventAction: 'registration', eventDate: '2012-03-01T12:00:00Z' },
      { eventAction: 'last changed', eventDate: '2026-01-05T12:00:00Z' },
      { eventAction: 'expiration', eventDate: '2027-03-01T12:00:00Z' },
    ],
    secureDNS: { zoneSigned: false, delegationSigned: false },
    rdapConformance: ['rdap_level_0', 'nicbr_0'],
    lang: 'en-US',
  }
}

/** A gTLD registry: name in capitals, EPP's status words. */
export function gtld(domain: string, status: string[] = ['client transfer prohibited']) {
  return {
    objectClassName: 'domain',
    handle: '2336799_DOMAIN_COM-EXAMPLE',
    ldhName: domain.toUpperCase(),
    links: [{ value: 'https://rdap.example/', rel: 'self', href: 'https://rdap.example/', type: 'application/rdap+json' }],
    status,
    entities: [
      {
        objectClassName: 'entity',
        handle: '376',
        roles: ['registrar'],
        publicIds: [{ type: 'IANA Registrar ID', identifier: '376' }],
        entities: [person],
      },
    ],
    events: [
      { eventAction: 'registration', eventDate: '1995-08-14T04:00:00Z' },
      { eventAction: 'expiration', eventDate: '2027-08-13T04:00:00Z' },
      { eventAction: 'last update of RDAP database', eventDate: '2026-11-18T15:00:00Z' },
    ],
    secureDNS: { delegationSigned: false },
    nameservers: [{ objectClassName: 'nameserver', ldhName: 'NS1.HOSTING.EXAMPLE' }],
    rdapConformance: ['rdap_level_0', 'icann_rdap_response_profile_0'],
    notices: [{ title: 'Terms of Use', description: ['…'] }],
  }
}

/** RFC 9083 §6. */
export const notFound = { errorCode: 404, title: 'Object not found', description: ['No such domain'], rdapConformance: ['rdap_level_0'] }

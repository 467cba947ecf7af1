// A program named at the beginning and its version in a sentence of its own further on. A row each, beside versions of something else.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const tale = 'Já liguei e desliguei umas dez vezes, troquei o cabo, pedi ajuda ao vizinho e nada adiantou até agora.'

test.for<[body: string, client_software: string]>([
  [`O Thunderbird parou de baixar. ${tale} A versão do Thunderbird é a 115.`, 'Thunderbird 115'],
  [`O Outlook parou de baixar. ${tale} A versão é a 2016.`, 'Outlook 2016'],
  [`O Outlook parou de baixar. ${tale} A versão é a Professional Plus 2016 e não mudei nada.`, 'Outlook Professional Plus 2016'],
  [`O Outlook parou de baixar. ${tale}\nA versão dele é 2019`, 'Outlook 2019'],
  [`My Thunderbird stopped downloading. ${tale} The version is 128.5.0.`, 'Thunderbird 128.5.0'],
  [`O Thunderbird parou de baixar. ${tale}\nVersão do programa: 128.4.0.`, 'Thunderbird 128.4.0'],
  // Things are counted with dots, too.
  ['O Thunderbird parou de baixar. Aqui temos 2.000 clientes.', 'Thunderbird'],
  ['O Thunderbird parou de baixar. Tenho 12.000 na caixa de entrada.', 'Thunderbird'],
  // Half a number is none, wherever the reach ends.
  [
    'O Thunderbird parou de baixar e já fiz tudo que sei, reinstalei, desliguei, liguei. Não sei mais o que fazer. Versão 128.5.0.',
    'Thunderbird 128.5.0',
  ],
  // By who has it, and where it was looked up.
  ['O Thunderbird não baixa mais nada. Eu tenho o 115.6.0, vi na janelinha "Sobre".', 'Thunderbird 115.6.0'],
  ['Meu Mailbird parou de baixar. Aqui uso a 3.0.18.', 'Mailbird 3.0.18'],
  ['O programa se chama Windows Live Mail e a versão, em Ajuda, é 2012. O POP não baixa.', 'Windows Live Mail 2012'],
  // Versions of something else.
  ['O Thunderbird parou de baixar. Tenho 2.5 GB de mensagens.', 'Thunderbird'],
  ['O Thunderbird parou de baixar. Tenho o 177.20.3.4 como IP.', 'Thunderbird'],
  [`O Outlook parou de baixar. ${tale} Ontem instalei o Kaspersky. A versão é a 21.3.`, 'Outlook'],
  [`O Outlook parou de baixar. ${tale} Meu sistema de notas atualizou. A versão é 10.5.`, 'Outlook'],
  [`O Outlook parou de baixar. ${tale} A versão do Windows é a 11.`, 'Outlook'],
  [`O Outlook parou de baixar. ${tale} A versão que ele contou é outra história, são 3 pessoas.`, 'Outlook'],
  [`O Outlook parou de baixar. ${tale} Uma versão do contrato é de 2019.`, 'Outlook'],
])('readRequest reads the program of %j', async ([body, client_software]) => {
  expect((await valuesOf(body)).client_software).toBe(client_software)
})

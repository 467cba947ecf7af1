// The words in which people say nothing but that mail does not work: courtesy, haste, when, where and for whom. Whoever needs others tells of something
// else: the word that is not here need not be known. Comes in: folded words. Goes out: how many others there are. Linear: word by word.

/** In any of the languages; behind a star a word ends as it likes. */
const PLAIN = `
  os as ou um uma uns umas de do da dos das no na nos nas ao aos pra pro para por pelo pela com sem em que se ate
  eu ele ela eles elas voce voces vcs lhe isso isto esse essa este esta aqui ali mais muito muita tao bem so tambem tbm ainda agora entao pois porque mas nao sim
  meu meus minha minhas nosso nossos nossa nossas todo todos toda todas tudo nada nenhum nenhuma ninguem alguem algo algum alguma alguns algumas qualquer coisa coisas gente geral
  ola oie opa bom boa dia dias tarde tardes noite noites prezad* senhor* sra srs dra equipe pessoal amig* galera time suporte tecnic* atendimento ajud* socorro help auxili*
  favor please obrigad* grat[oa] agradec* att atenciosamente abraco* abs cordialmente desde aguard* retorno urgen* rapid* quanto antes possivel logo preciso precis* gostaria* pode* poderia* consig* conseg*
  ver vejam verif* olhar olhem olha dar dao deu dando resolv* arrum* consert* solucion* solucao solicit* chec* analis* avaliar ligar liguem responder melhor ler sabe* saber dizer entender chamado mesmo
  hoje ontem anteontem manha cedo madrugada hora horas minuto* semana* segunda terca quarta quinta sexta sabado domingo feira mes inicio comeco fim final depois vez vezes sempre nunca momento
  instante novamente volta novo direito corretamente normal* certo completamente totalmente simplesmente repente geral
  esta estao estamos estou estava* fic* foi era sao ser tava tem ter tendo tenho temos tinha* tive* houve vem vai vao indo vindo acontec* ocorr* funcion* comec* continu* segue* abaixo acima tent* quando tempo
  somos cliente* anos pedido* empresa loja escritorio clinica firma negocio setor departamento trabalh* parad* desculp* prejuizo grave serio estranho absurdo mundo reclam* usando usar
  informar* informamos jeito voltou olhada previsao maquina* pau providencia* notebook micro comercial corporativ* institucional profissional financeiro principal
  problema* erro* falha* dificuldade* defeito* pane instabilidade instavel quebr* estragou ruim mal errad* bug* zoad* doido louco presta travado trav* parou pararam caiu cairam caid* fora off line offline morreu pif*
  inoperante* indispon* tilt deixou funfa func acess* entrar logar abrir abr* conect* carreg* respond* utilizar mexer mexo
  mail* email* imeil emeio imeio correio* correo* eletronic* caixa* postal conta* servico* servidor* sistema
  the our your are was were been has have had having does did not any some all this that these those there here for and but with from since until
  hello hey dear sir madam team support thanks thank regards best kind kindly asap soon can can't cannot cant could would may need* look* check* fix* advise let know tell you anyone someone something anything nothing everything
  seem* wrong today yesterday morning afternoon evening night week last now again still just always suddenly moment hour* day* time
  not none isn't isnt doesn't doesnt aren't won't don't work* open* load* connect* respond* trouble problem* issue* down broke* dead stop* crash* account* mailbox* service server office company business whole entire properly correctly
  use using access* get getting into see
  las los unos unas del mis nuestro* nuestra* sus nosotros usted* les muy pero hola buen* estimad* gracias saludos ayud* necesit* pued* podemos logro logramos hay estan esto hace hoy ayer manana siempre revis* anda* fall*
  inconvenien* dificultad* oficina tienda ningun* alguien nadie cuenta* casilla* buzon electronico cayo caido roto muerto pasa* ocurre anoche dejo dejaron con una son tengo tenemos tiene tienen ven ingresar acceder entra ver leer`

const isPlain = new RegExp(`^(?:${PLAIN.trim().split(/\s+/).join('|').replaceAll('*', '[a-z]*')})$`)

const WORD = /[a-z][a-z']{2,30}/g

/** Returns how many words of folded `told` none of these is; the shortest tell nothing. */
export function countStrange(told: string): number {
  return told.match(WORD)?.filter((word) => !isPlain.test(word)).length ?? 0
}

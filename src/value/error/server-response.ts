// What a program calls the words of a server, before a colon: "Server response", "resposta do servidor". The source of a pattern over folded text.
export const SERVER_RESPONSE =
  '(?:server|servidor) (?:response|error|said|respondeu|responded|answered|respondio)|(?:resposta|erro|respuesta|error) (?:do|del) servidor'

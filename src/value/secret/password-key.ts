// The words for a password, with slips of the pen and as a program's file runs them together. Comes in: folded text. Data only.

export const KEY =
  '(?:senhas?|passwords?|passwd|passphrase|passcode|pass|pwd|pw|psw|pswd|snh|contrasenas?|contrasenha|clave|palavra[ -]passe|senah|sneha|sehna|senhha|pssword|pasword|passwort)'
/** "userPassword=", "senhaPop: ": names that a program's file runs together. */
const RUN_TOGETHER = `[a-z0-9]{0,24}(?:senha|password|passwd|contrasena)[a-z0-9]{0,16}(?=["']?[ \\t]{0,2}[:=])`
export const keyIn = new RegExp(`(?<![a-z0-9@])(?:${KEY}(?![a-z0-9@])|${RUN_TOGETHER})`, 'g')

export const hasKey = new RegExp(KEY)
export const keyCell = new RegExp(`^[\\s*]{0,4}${KEY}[\\s:*]{0,4}$`)

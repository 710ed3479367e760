import { hash, verify } from '@node-rs/argon2'

/** Argon2id (the library's default kind) with 19 MiB and 2 passes: the first choice of the OWASP cheat sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string) => hash(password.normalize('NFC'), cost)

/** Whether a password is the one; takes the same time where there is no account at all. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword(crypto.randomUUID())
  const matches = await verify(stored ?? (await nobodys), password.normalize('NFC'))
  return stored !== undefined && matches
}

let nobodys: Promise<string> | undefined

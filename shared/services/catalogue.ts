import type { Service } from './define'

/** Every service of the office. One file each, listed here; README.md tells how to add one. */
export const catalogue: readonly Service[] = []

export function findService(id: string): Service | undefined {
  return catalogue.find((service) => service.id === id)
}

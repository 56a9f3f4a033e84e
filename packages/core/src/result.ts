/** An answer. */
export type Ok<T> = Readonly<{ ok: true; value: T }>
/** A refusal: a stable `code` and the facts behind it, never a sentence. */
export type Err<E> = Readonly<{ ok: false; error: E }>
/** What every function returns that may refuse. Faults are thrown; refusals are values. */
export type Result<T, E> = Ok<T> | Err<E>

/** Wraps an answer. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

/** Wraps a refusal. */
export function err<const E>(error: E): Err<E> {
  return { ok: false, error }
}

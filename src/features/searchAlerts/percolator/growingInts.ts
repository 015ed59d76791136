/** A list of integers that grows; far smaller than an array of numbers, and never much larger than what it holds. */
export interface GrowingInts {
  readonly length: number
  values: Int32Array
  push(value: number): void
}

const FIRST_SIZE = 1024

export function growingInts(): GrowingInts {
  let length = 0
  const list = {
    values: new Int32Array(FIRST_SIZE),
    get length() {
      return length
    },
    push(value: number) {
      if (length === list.values.length) {
        const larger = new Int32Array(length + (length >> 2))
        larger.set(list.values)
        list.values = larger
      }
      list.values[length++] = value
    },
  }
  return list
}

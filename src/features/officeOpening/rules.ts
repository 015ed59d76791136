/** An address that nobody opened My Page with is forgotten after so many days (our number): the person may come again. */
export const UNUSED_ADDRESS_KEPT_DAYS = 365

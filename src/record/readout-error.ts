/** The one error class: a code for programs and a sentence for people that says what to do. */
export class ReadoutError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ReadoutError";
    this.code = code;
  }
}

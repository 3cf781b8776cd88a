import { expect } from "vitest";
import { BilatError } from "../../src/core/errors.js";

/** Expect a refusal with `BILAT_E_VALUE` that names a place. */
export function expectValueError(run: () => unknown, place: string): void {
  let thrown: unknown;
  try {
    run();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(BilatError);
  const { code, detail } = thrown as BilatError;
  expect(code).toBe("BILAT_E_VALUE");
  expect(detail.found?.join("\n")).toContain(place);
}

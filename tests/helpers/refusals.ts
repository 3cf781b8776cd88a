import { expect } from "vitest";
import { BilatError } from "../../src/core/errors.js";

/** What a run refuses; anything but a refusal, and no refusal, fails. */
export async function refusalOf(run: () => Promise<unknown>): Promise<BilatError> {
  const thrown: unknown = await run().then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(BilatError);
  return thrown as BilatError;
}

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

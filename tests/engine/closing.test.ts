import { describe, expect, it } from "vitest";
import { Engine } from "../../src/engine/duckdb.js";
import { sql } from "../../src/engine/sql.js";

describe("an engine that is closed while statements run", () => {
  it("answers or refuses each of them, and does not end the process", async () => {
    for (let round = 0; round < 20; round++) {
      const engine = await Engine.open({ threads: 2 });
      const asked = Array.from({ length: 10 }, () =>
        engine.rows(sql`SELECT sum(i * j)::DOUBLE AS found FROM range(2000) one(i), range(2000) other(j)`),
      );
      engine[Symbol.dispose]();
      const answers = await Promise.allSettled(asked);
      const others = answers.filter(
        (one) => one.status === "rejected" && one.reason.code !== "BILAT_E_CLOSED",
      );
      expect(others).toEqual([]);
    }
  });
});

import { abi, ERRORS } from "@aiosd/sdk";
import { describe, expect, it } from "vitest";
import { openApi } from "#src/http/openapi.js";
import { packageVersion } from "#src/http/status.js";

type Json = Record<string, unknown>;
const description = openApi(packageVersion());

/** Every object of the document, with its path. */
function* walk(node: unknown, path = "#"): Generator<[string, Json]> {
  if (typeof node !== "object" || node === null) return;
  yield [path, node as Json];
  for (const [key, value] of Object.entries(node)) yield* walk(value, `${path}/${key}`);
}

function at(pointer: string): unknown {
  let node: unknown = description;
  for (const part of pointer.split("/").slice(1)) node = (node as Json | undefined)?.[part];
  return node;
}

describe("the OpenAPI description", () => {
  it("has every syscall of the ABI and nothing else under /syscall", () => {
    const paths = Object.keys(description.paths as Json).filter((path) => path.startsWith("/syscall/"));
    expect(paths.sort()).toEqual(
      Object.keys(abi)
        .map((name) => `/syscall/${name}`)
        .sort(),
    );
  });

  it("resolves all its references", () => {
    let references = 0;
    for (const [path, node] of walk(description)) {
      if (typeof node.$ref !== "string") continue;
      references += 1;
      expect(at(node.$ref), `${path} -> ${node.$ref}`).toBeDefined();
    }
    expect(references).toBeGreaterThan(20);
  });

  it("gives every operation an id of its own, a summary and responses", () => {
    const ids = new Set<string>();
    for (const [path, item] of Object.entries(description.paths as Record<string, Record<string, Json>>)) {
      for (const method of ["get", "post", "delete"]) {
        const operation = item[method];
        if (operation === undefined) continue;
        const id = String(operation.operationId);
        expect(ids.has(id), `${method} ${path}: ${id}`).toBe(false);
        ids.add(id);
        expect(operation.summary).toBeTypeOf("string");
        expect(operation.responses).toMatchObject({ "200": { description: expect.any(String) } });
        for (const name of path.match(/\{(\w+)\}/g) ?? []) {
          const parameters = [item.parameters ?? [], operation.parameters ?? []].flat() as Json[];
          expect(parameters.some((parameter) => `{${parameter.name}}` === name)).toBe(true);
        }
      }
    }
    expect(ids.size).toBe(Object.keys(abi).length + 13);
  });

  it("lists every error code, and is JSON", () => {
    const codes = at("#/components/schemas/Error/properties/error/properties/code/enum");
    expect(codes).toEqual(Object.keys(ERRORS));
    expect(JSON.parse(JSON.stringify(description))).toEqual(description);
  });
});

import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** The house rules of docs/STYLE.md that a machine can check. When one is in the way, change the rule in the open. */
const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const FILE_LINES_MAX = 300;
const FUNCTION_LINES_MAX = 70;
const PARAMETERS_MAX = 4;

/** Imports go down only. Folders of one number do not know each other. */
const LEVELS: Readonly<Record<string, number>> = {
  ...{ cli: 7, http: 6, kernel: 5, syscalls: 4 },
  ...{ cores: 3, context: 3, memory: 3, storage: 3, tools: 3, access: 3 },
  ...{ scheduler: 2, sdk: 1 },
};
/** Heavy libraries are named by the files that drive them, and nowhere else. */
const DRIVERS: Readonly<Record<string, RegExp>> = {
  "onnxruntime-node": /^src\/cores\/(onnx|embed)\//,
  koffi: /^src\/cores\/onnx\//,
  fastify: /^src\/http\//,
  "better-sqlite3": /^src\/kernel\/journal\//,
  commander: /^src\/cli\//,
  "@mlc-ai/web-xgrammar": /^src\/cores\/onnx\/grammar\/xgrammar\.ts$/,
};
const ENTRIES =
  /^src\/(sdk\/index|cli\/main|cores\/(onnx|embed)\/child|cores\/onnx\/grammar\/grammar-trial-worker|kernel\/journal\/journal-worker)\.ts$/;

interface Source {
  readonly path: string;
  readonly lines: number;
  readonly ast: ts.SourceFile;
}

function sourcesBelow(folder: string): Source[] {
  return readdirSync(join(ROOT, folder)).flatMap((name): Source[] => {
    const path = join(folder, name);
    if (name === "node_modules" || name === "dist" || name === "peers") return [];
    if (statSync(join(ROOT, path)).isDirectory()) return sourcesBelow(path);
    if (!name.endsWith(".ts")) return [];
    const text = readFileSync(join(ROOT, path), "utf8");
    const ast = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
    return [{ path, lines: text.trimEnd().split("\n").length, ast }];
  });
}

function importsOf(source: Source): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const target = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : undefined;
    if (target !== undefined && ts.isStringLiteral(target)) found.push(target.text);
    const [argument] = ts.isCallExpression(node) && loads(node.expression, source.ast) ? node.arguments : [];
    if (argument !== undefined && ts.isStringLiteral(argument)) found.push(argument.text);
    ts.forEachChild(node, visit);
  };
  visit(source.ast);
  return found;
}

/** `import(...)`, `require(...)`, `require.resolve(...)`, `createRequire(...)(...)`. */
function loads(callee: ts.Expression, ast: ts.SourceFile): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  return /^(require(\.resolve)?|createRequire\(.*\)(\.resolve)?)$/s.test(callee.getText(ast));
}

/** The repository path of a relative import, as the source it names. */
function targetOf(source: Source, specifier: string): string {
  return relative(ROOT, resolve(ROOT, dirname(source.path), specifier)).replace(/\.js$/, ".ts");
}

const product = ["src", "models", "benchmarks"].flatMap(sourcesBelow);
const src = product.filter((source) => source.path.startsWith("src/"));
const folderOf = (path: string) => path.split("/")[1] ?? "";

describe("house rules", () => {
  it("finds the sources it is about", () => {
    expect(src.length).toBeGreaterThan(40);
  });

  it("keeps files short", () => {
    const long = product
      .filter((source) => source.lines > FILE_LINES_MAX)
      .map(({ path, lines }) => `${path}: ${lines} lines`);
    expect(long).toEqual([]);
  });

  it("keeps functions short and their parameters few", () => {
    const offences: string[] = [];
    for (const { path, ast } of product) {
      const visit = (node: ts.Node): void => {
        if (ts.isFunctionLike(node) && "body" in node && node.body !== undefined) {
          const lineOf = (position: number) => ast.getLineAndCharacterOfPosition(position).line;
          const lines = lineOf(node.getEnd()) - lineOf(node.getStart(ast)) + 1;
          const at = `${path}:${lineOf(node.getStart(ast)) + 1}`;
          if (lines > FUNCTION_LINES_MAX) offences.push(`${at}: a function of ${lines} lines`);
          if (node.parameters.length > PARAMETERS_MAX) offences.push(`${at}: ${node.parameters.length} parameters`);
        }
        ts.forEachChild(node, visit);
      };
      visit(ast);
    }
    expect(offences).toEqual([]);
  });

  it("imports go down, and through the door", () => {
    const offences: string[] = [];
    for (const source of src) {
      const from = folderOf(source.path);
      for (const specifier of importsOf(source).filter((each) => each.startsWith("."))) {
        const target = targetOf(source, specifier);
        const to = folderOf(target);
        if (to === from) continue;
        const down = (LEVELS[to] ?? 99) < (LEVELS[from] ?? 0);
        if (!down || to === "sdk" || target !== `src/${to}/index.ts`) offences.push(`${source.path} -> ${target}`);
      }
    }
    expect(offences).toEqual([]);
  });

  it("names heavy libraries only in their drivers", () => {
    const named = new Set(src.flatMap(importsOf));
    expect(Object.keys(DRIVERS).filter((name) => !named.has(name))).toEqual([]);
    const offences = src.flatMap((source) =>
      importsOf(source)
        .filter((name) => DRIVERS[name] !== undefined && !DRIVERS[name].test(source.path))
        .map((name) => `${source.path} -> ${name}`),
    );
    expect(offences).toEqual([]);
  });

  it("leaves no source that nothing reaches", () => {
    const byPath = new Map(src.map((source) => [source.path, source]));
    const reached = new Set<string>();
    const follow = (path: string): void => {
      const source = byPath.get(path);
      if (source === undefined || reached.has(path)) return;
      reached.add(path);
      for (const specifier of importsOf(source)) if (specifier.startsWith(".")) follow(targetOf(source, specifier));
    };
    for (const { path } of src) if (ENTRIES.test(path)) follow(path);
    expect(src.map((source) => source.path).filter((path) => !reached.has(path))).toEqual([]);
  });

  it("keeps the SDK free of everything but zod", () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, "src/sdk/package.json"), "utf8"));
    expect(Object.keys(manifest.dependencies)).toEqual(["zod"]);
    const foreign = src
      .filter((source) => source.path.startsWith("src/sdk/"))
      .flatMap(importsOf)
      .filter((name) => !name.startsWith(".") && !name.startsWith("node:") && name !== "zod");
    expect(foreign).toEqual([]);
  });

  it("keeps the scheduler pure", () => {
    const impure = src
      .filter((source) => source.path.startsWith("src/scheduler/"))
      .filter(({ ast }) =>
        /\bawait\b|\bDate\b|Math\.random|setTimeout|console\.|node:(fs|net|timers|perf)/.test(ast.text),
      )
      .map((source) => source.path);
    expect(impure).toEqual([]);
  });

  it("pins every dependency exactly", () => {
    const loose: string[] = [];
    for (const file of ["package.json", "src/sdk/package.json"]) {
      const manifest = JSON.parse(readFileSync(join(ROOT, file), "utf8"));
      for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
        if (!/^\d+\.\d+\.\d+$/.test(String(version))) loose.push(`${name}@${version}`);
      }
    }
    expect(loose).toEqual([]);
  });

  it("has no unfinished work in it", () => {
    const words = new RegExp(["TO", "DO|FIX", "ME|XX", "X"].join(""));
    expect(product.filter(({ ast }) => words.test(ast.text)).map((source) => source.path)).toEqual([]);
  });
});

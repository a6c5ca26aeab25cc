/** Formats of strings as expressions. Each describes a part of what the format allows, never more. */

const OCTET = "(0|1([0-9]{1,2})?|2(5[0-5]?|[0-4][0-9]?|[6-9])?|[3-9][0-9]?)";
const IPV4 = `${OCTET}\\.${OCTET}\\.${OCTET}\\.${OCTET}`;
const LABEL = "[a-z0-9]{1,20}(-[a-z0-9]{1,12})?";
/** A label without a limit compiles in a tenth of the time; only `hostname` itself asks for one. */
const NAME = "[a-z0-9]+(-[a-z0-9]+)*";
/** The last label begins with a letter: one of digits would make it the number of a machine, which must be a right one. */
const SITE = `(${NAME}\\.)*[a-z][a-z0-9]*(-[a-z0-9]+)*`;
const HOST = `${LABEL}(\\.${LABEL}){0,3}`;
const DAYS_31 = "(0[1-9]|[12][0-9]|3[01])";
const DAYS_30 = "(0[1-9]|[12][0-9]|30)";
const DAYS_28 = "(0[1-9]|1[0-9]|2[0-8])";
const DATE = `[12][0-9]{3}-(0([13578]-${DAYS_31}|[469]-${DAYS_30}|2-${DAYS_28})|1([02]-${DAYS_31}|1-${DAYS_30}))`;
const CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,6})?";
const TIME = `${CLOCK}(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])`;
const COUNT = "(0|[1-9][0-9]{0,3})";
const CLOCK_PARTS = `T${COUNT}(H(${COUNT}(M(${COUNT}S)?|S))?|M(${COUNT}S)?|S)`;
const DATE_PARTS = `(Y(${COUNT}(M(${COUNT}D)?|D))?|M(${COUNT}D)?|D)`;
const PATH = "(/[A-Za-z0-9._~-]+)*/?(\\?[A-Za-z0-9._~-]+=[A-Za-z0-9._~-]*)?";
const HEX = "[0-9a-fA-F]";

const BODIES: Readonly<Record<string, string>> = {
  date: DATE,
  time: TIME,
  "date-time": `${DATE}T${TIME}`,
  duration: `P(${CLOCK_PARTS}|${COUNT}(W|${DATE_PARTS}(${CLOCK_PARTS})?))`,
  email: `[a-z0-9]+([._+-][a-z0-9]+)*@(${NAME}\\.)+[a-z]{2,8}`,
  hostname: HOST,
  ipv4: IPV4,
  ipv6: `${HEX}{1,4}(:${HEX}{1,4}){7}`,
  uuid: `${HEX}{8}-${HEX}{4}-${HEX}{4}-${HEX}{4}-${HEX}{12}`,
  uri: `https?://${SITE}(:[1-9][0-9]{0,3})?${PATH}`,
  "uri-reference": `(https?://${SITE})?${PATH}`,
  "json-pointer": "(/[A-Za-z0-9_-]*)*",
};

/** Anchored, by the format's name. */
export const FORMATS: ReadonlyMap<string, string> = new Map(
  Object.entries(BODIES).map(([name, body]) => [name, `^(${body})$`]),
);

/** Patterns that our formats' texts fit, and that cannot be read here or take too much: what zod writes beside them. */
const IMPLIED: ReadonlyMap<string, string> = new Map([
  [
    "duration",
    "^P(?:(\\d+W)|(?!.*W)(?=\\d|T\\d)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+([.,]\\d+)?S)?)?)$",
  ],
  [
    "hostname",
    "^(?=.{1,253}\\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\\.?$",
  ],
]);

/** Whether a format needs the pattern beside it not. */
export function impliedBy(format: string, pattern: string): boolean {
  return IMPLIED.get(format) === pattern;
}

/** Formats that say what a text means and nothing about its characters. */
export const FREE_FORMATS: ReadonlySet<string> = new Set(["password", "binary"]);

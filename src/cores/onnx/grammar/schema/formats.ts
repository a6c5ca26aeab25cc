/** Formats of strings as expressions. Each describes a part of what the format allows, never more. */

const OCTET = "(0|1([0-9]{1,2})?|2(5[0-5]?|[0-4][0-9]?|[6-9])?|[3-9][0-9]?)";
const IPV4 = `${OCTET}\\.${OCTET}\\.${OCTET}\\.${OCTET}`;
const LABEL = "[a-zA-Z0-9]([a-zA-Z0-9-]{0,30}[a-zA-Z0-9])?";
const HOST = `${LABEL}(\\.${LABEL}){0,4}`;
const DATE =
  "[12][0-9]{3}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))";
const CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,6})?";
const TIME = `${CLOCK}(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])`;
const COUNT = "(0|[1-9][0-9]{0,3})";
const CLOCK_PARTS = `T(${COUNT}H(${COUNT}M)?(${COUNT}S)?|${COUNT}M(${COUNT}S)?|${COUNT}S)`;
const DAYS = `(${COUNT}Y(${COUNT}M(${COUNT}D)?)?|${COUNT}M(${COUNT}D)?|${COUNT}D)`;
const PATH = "(/[A-Za-z0-9._~-]{1,40}){0,12}/?(\\?[A-Za-z0-9._~-]{1,20}=[A-Za-z0-9._~-]{0,40})?";
const HEX = "[0-9a-fA-F]";

const BODIES: Readonly<Record<string, string>> = {
  date: DATE,
  time: TIME,
  "date-time": `${DATE}T${TIME}`,
  duration: `P(${COUNT}W|${DAYS}(${CLOCK_PARTS})?|${CLOCK_PARTS})`,
  email: `[a-zA-Z0-9]{1,20}([._+-][a-zA-Z0-9]{1,20}){0,3}@${LABEL}(\\.${LABEL}){0,2}\\.[a-z]{2,8}`,
  hostname: HOST,
  ipv4: IPV4,
  ipv6: `${HEX}{1,4}(:${HEX}{1,4}){7}`,
  uuid: `${HEX}{8}-${HEX}{4}-${HEX}{4}-${HEX}{4}-${HEX}{12}`,
  uri: `https?://${HOST}(:[1-9][0-9]{0,3})?${PATH}`,
  "uri-reference": `(https?://${HOST})?${PATH}`,
  "json-pointer": "(/[A-Za-z0-9_-]{0,40}){0,12}",
};

/** Anchored, by the format's name. */
export const FORMATS: ReadonlyMap<string, string> = new Map(
  Object.entries(BODIES).map(([name, body]) => [name, `^(${body})$`]),
);

/** Formats that say what a text means and nothing about its characters. */
export const FREE_FORMATS: ReadonlySet<string> = new Set(["password", "binary"]);

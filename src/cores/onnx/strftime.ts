const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/**
 * Python's `strftime` in the C locale and local time, for the directives that chat templates use; an unknown one stays as
 * it is. The library's own follows the machine's locale, and then a prompt would, too.
 */
export function strftime(date: Date, format: string): string {
  const month = MONTHS[date.getMonth()] ?? "";
  const day = DAYS[date.getDay()] ?? "";
  const newYear = Date.UTC(date.getFullYear(), 0, 1);
  const dayOfYear = (Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) - newYear) / 86_400_000 + 1;
  const directives: Readonly<Record<string, string>> = {
    Y: String(date.getFullYear()),
    y: two(date.getFullYear() % 100),
    m: two(date.getMonth() + 1),
    d: two(date.getDate()),
    e: String(date.getDate()).padStart(2),
    j: String(dayOfYear).padStart(3, "0"),
    B: month,
    b: month.slice(0, 3),
    A: day,
    a: day.slice(0, 3),
    H: two(date.getHours()),
    I: two(date.getHours() % 12 || 12),
    M: two(date.getMinutes()),
    S: two(date.getSeconds()),
    p: date.getHours() < 12 ? "AM" : "PM",
    "%": "%",
  };
  return format.replace(/%(.)/g, (whole, letter: string) => directives[letter] ?? whole);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
